package co.acuse.submitter;

import co.acuse.submitter.submission.Ticker;
import java.time.Clock;

/**
 * Counts the larger of two clocks' time: {@link System#nanoTime} runs on while a process is
 * stopped, but not while the machine sleeps; the wall clock knows of that sleep.
 */
final class SteadyTicker implements Ticker {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Clock clock;
  private final long startNanos = System.nanoTime();
  private final long startMillis;
  private long lead;

  SteadyTicker(Clock clock) {
    this.clock = clock;
    this.startMillis = clock.millis();
  }

  /** A wall clock that is put forward makes leases end early, one put back changes nothing. */
  @Override
  public synchronized long nanos() {
    long steady = System.nanoTime() - startNanos;
    long wall = (clock.millis() - startMillis) * NANOS_PER_MILLI;
    lead = Math.max(lead, wall - steady);
    return steady + lead;
  }
}
