package co.acuse.submitter.gateway;

import co.acuse.submitter.submission.SubmissionOutcome.Denial;
import java.time.Instant;
import java.util.function.Function;

/** What came of asking a provider for something that is no submission. */
public sealed interface Asked<T> {

  record Told<T>(T value) implements Asked<T> {}

  /** There is no such thing, or not yet. */
  record Absent<T>(String why) implements Asked<T> {}

  record Throttled<T>(Instant until) implements Asked<T> {}

  record Denied<T>(Denial denial, String why) implements Asked<T> {}

  /** No usable answer, or the breaker is open. */
  record Unavailable<T>(String why) implements Asked<T> {}

  /** Asks for the next thing if this one was told. */
  default <R> Asked<R> then(Function<? super T, Asked<R>> next) {
    return switch (this) {
      case Told<T>(T value) -> next.apply(value);
      case Absent<T>(String why) -> new Absent<>(why);
      case Throttled<T>(Instant until) -> new Throttled<>(until);
      case Denied<T>(Denial denial, String why) -> new Denied<>(denial, why);
      case Unavailable<T>(String why) -> new Unavailable<>(why);
    };
  }
}
