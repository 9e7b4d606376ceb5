package co.acuse.reliability.sabotage;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Where woven code calls back; public because that code stands in the services' classes. */
public final class Passages {

  private static final List<Passage> WOVEN = new CopyOnWriteArrayList<>();

  private Passages() {}

  static int add(Passage passage) {
    WOVEN.add(passage);
    return WOVEN.size() - 1;
  }

  /** Before a hooked method; what is not null is its result, and it is not run. */
  public static @Nullable Object enter(
      int id, @Nullable Object self, @Nullable Object[] arguments) {
    return WOVEN.get(id).before(self, arguments);
  }

  /** After a hooked method; returns its result. */
  public static @Nullable Object exit(
      int id,
      @Nullable Object self,
      @Nullable Object[] arguments,
      @Nullable Object instead,
      @Nullable Object result) {
    return instead instanceof Passage.Instead(var given)
        ? given
        : WOVEN.get(id).after(self, arguments, result);
  }
}
