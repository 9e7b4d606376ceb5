package co.acuse.reliability.checker;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a fault strikes. */
sealed interface Hit {

  /**
   * A process dies, stands still, is restarted, is away for everybody, has no disk or a wrong
   * clock.
   */
  record OfProcess(String name) implements Hit {}

  /** Nothing goes through from one process to another, or only slowly. */
  record OfWay(String from, String to) implements Hit {}

  /** The provider answers otherwise than it should, but it takes requests, and remembers them. */
  record OfAnswers() implements Hit {}

  /**
   * What the record of a fault names.
   *
   * @param target names of processes or ways, with commas between them
   */
  static List<Hit> of(String kind, @Nullable String target) {
    return target == null
        ? List.of()
        : Arrays.stream(target.split(",")).map(one -> one(kind, one)).toList();
  }

  private static Hit one(String kind, String target) {
    int arrow = target.indexOf('>');
    if (arrow >= 0) {
      return new OfWay(target.substring(0, arrow), target.substring(arrow + 1));
    }
    boolean mood = kind.startsWith("PROVIDER_") && !kind.equals("PROVIDER_AWAY");
    return mood ? new OfAnswers() : new OfProcess(target);
  }
}
