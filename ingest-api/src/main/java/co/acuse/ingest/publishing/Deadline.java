package co.acuse.ingest.publishing;

import java.time.Duration;

/** When somebody must be answered. */
public final class Deadline {

  private final long atNanos;

  private Deadline(long atNanos) {
    this.atNanos = atNanos;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** Negative once it has passed. */
  Duration left() {
    return Duration.ofNanos(atNanos - System.nanoTime());
  }
}
