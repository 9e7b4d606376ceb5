package co.acuse.submitter.submission.lanes;

import java.time.Duration;

/** The pauses of somebody who waits for another one's lease: each try asks the database. */
final class Patience {

  private static final Duration LONGEST = Duration.ofMillis(500);

  private Duration next = Duration.ofMillis(20);

  /** Whether to go on: not when the thread is interrupted. */
  boolean pause() {
    try {
      Thread.sleep(next);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return true;
  }
}
