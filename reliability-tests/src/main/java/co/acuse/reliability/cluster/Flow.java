package co.acuse.reliability.cluster;

import java.time.Duration;

/** How a link lets bytes through. */
sealed interface Flow {

  Flow OPEN = new Slow(Duration.ZERO, Long.MAX_VALUE);
  Flow HUNG = new Hung();

  /** Nothing goes through. */
  record Hung() implements Flow {}

  /**
   * Late, or at once.
   *
   * @param latency added to each piece
   * @param bytesPerSecond of one connection, one way
   */
  record Slow(Duration latency, long bytesPerSecond) implements Flow {

    public Slow {
      if (latency.isNegative() || bytesPerSecond < 1) {
        throw new IllegalArgumentException("A slow link has a latency and lets bytes through.");
      }
    }

    Duration delayOf(int bytes) {
      return latency.plusNanos((long) (bytes * 1e9 / bytesPerSecond));
    }
  }
}
