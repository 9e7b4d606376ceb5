package co.acuse.submitter.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
public final class SteppedClock implements InstantSource, Ticker {

  private final Instant start;
  private Instant now;

  public SteppedClock(Instant start) {
    this.start = start;
    this.now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized long nanos() {
    return Duration.between(start, now).toNanos();
  }

  public synchronized void advance(Duration time) {
    now = now.plus(time);
  }
}
