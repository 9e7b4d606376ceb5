package co.acuse.submitter.submission;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of its retries a submission has used up.
 *
 * @param retries failures so far, each making the next wait longer
 * @param spent time waited on failures; waits for others' sake are not counted
 * @param countedFrom since when a counted wait runs
 * @param countedTo when that wait was planned to end: what comes later is not its own
 */
public record RetryClock(
    int retries, Duration spent, @Nullable Instant countedFrom, @Nullable Instant countedTo) {

  static RetryClock fresh() {
    return new RetryClock(0, Duration.ZERO, null, null);
  }

  RetryClock failed() {
    return new RetryClock(retries + 1, spent, countedFrom, countedTo);
  }

  RetryClock waiting(Instant from, Instant to) {
    return new RetryClock(retries, spent, from, to);
  }

  /** Ends a counted wait, if one runs. */
  RetryClock resumed(Instant now) {
    if (countedFrom == null || countedTo == null) {
      return this;
    }
    Instant end = now.isBefore(countedTo) ? now : countedTo;
    return new RetryClock(retries, spent.plus(Duration.between(countedFrom, end)), null, null);
  }
}
