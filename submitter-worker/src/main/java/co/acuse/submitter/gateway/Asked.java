package co.acuse.submitter.gateway;

import co.acuse.submitter.submission.SubmissionOutcome.Denial;
import java.time.Instant;

/** What came of asking a provider for something that is no submission. */
public sealed interface Asked<T> {

  record Told<T>(T value) implements Asked<T> {}

  /** There is no such thing, or not yet. */
  record Absent<T>(String why) implements Asked<T> {}

  record Throttled<T>(Instant until) implements Asked<T> {}

  record Denied<T>(Denial denial, String why) implements Asked<T> {}

  /** No usable answer, or the breaker is open. */
  record Unavailable<T>(String why) implements Asked<T> {}
}
