package co.acuse.reliability.sabotage;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pretends that a method is done, and does it a while later. */
final class DoneLater implements Passage {

  private final ThreadLocal<Boolean> doing = ThreadLocal.withInitial(() -> false);
  private final String method;
  private final Duration delay;
  private final Function<@Nullable Object[], @Nullable Object> pretence;

  DoneLater(
      String method, Duration delay, Function<@Nullable Object[], @Nullable Object> pretence) {
    this.method = method;
    this.delay = delay;
    this.pretence = pretence;
  }

  @Override
  public @Nullable Instead before(@Nullable Object self, @Nullable Object[] arguments) {
    if (doing.get()) {
      return null;
    }
    Thread.ofPlatform().daemon().name("sabotage-" + method).start(() -> doLater(self, arguments));
    return new Instead(pretence.apply(arguments));
  }

  private void doLater(@Nullable Object self, @Nullable Object[] arguments) {
    Deeds.sleep(delay);
    doing.set(true);
    Innards.call(self, method, arguments);
  }
}
