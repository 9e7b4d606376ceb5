package co.acuse.factus.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The end of a call's total time. */
public final class Deadline {

  private final LongSupplier nanoTime;
  private final long startedAt;
  private final long endsAt;

  private Deadline(LongSupplier nanoTime, Duration total) {
    this.nanoTime = nanoTime;
    this.startedAt = nanoTime.getAsLong();
    this.endsAt = startedAt + total.toNanos();
  }

  public static Deadline in(Duration total, LongSupplier nanoTime) {
    return new Deadline(nanoTime, total);
  }

  /** Never negative. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, endsAt - nanoTime.getAsLong()));
  }

  public boolean passed() {
    return nanoTime.getAsLong() - endsAt >= 0;
  }

  public Duration elapsed() {
    return Duration.ofNanos(nanoTime.getAsLong() - startedAt);
  }
}
