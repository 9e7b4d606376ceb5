package co.acuse.ingest.throttling;

import java.time.Duration;
import java.util.Optional;

/** What one caller may still ask: filled at a steady rate, up to a burst. */
final class TokenBucket {

  private final double perSecond;
  private final double burst;
  private double tokens;
  private long filledAt;

  TokenBucket(double perSecond, double burst, long nowNanos) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.tokens = burst;
    this.filledAt = nowNanos;
  }

  /**
   * Takes {@code wanted} tokens if any is there; a batch may go into debt, so that a large one is
   * possible at all and the next ones wait for it.
   *
   * @return how long to wait, empty when the tokens were taken
   */
  synchronized Optional<Duration> take(int wanted, long nowNanos) {
    tokens = Math.min(burst, tokens + (nowNanos - filledAt) / 1e9 * perSecond);
    filledAt = nowNanos;
    if (tokens >= 1) {
      tokens -= wanted;
      return Optional.empty();
    }
    return Optional.of(Duration.ofNanos((long) ((1 - tokens) / perSecond * 1e9)));
  }

  synchronized boolean isFull(long nowNanos) {
    return tokens + (nowNanos - filledAt) / 1e9 * perSecond >= burst;
  }
}
