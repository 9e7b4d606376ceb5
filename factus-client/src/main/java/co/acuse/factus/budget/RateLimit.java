package co.acuse.factus.budget;

import java.time.Duration;

/**
 * How many requests an account may make; Factus documents 80 a minute per user (page
 * "limite-de-request").
 *
 * @param requests most requests in any {@code window}
 * @param window the provider's window
 * @param margin added to the window, because the provider's clock and ours tick apart
 * @param backgroundReserve requests that {@link Priority#BACKGROUND} always leaves for live calls
 */
public record RateLimit(int requests, Duration window, Duration margin, int backgroundReserve) {

  public RateLimit {
    if (requests < 1) {
      throw new IllegalArgumentException("requests must be at least 1, was " + requests);
    }
    if (window.isNegative() || window.isZero() || margin.isNegative()) {
      throw new IllegalArgumentException("window must be positive and margin not negative");
    }
    if (backgroundReserve < 0 || backgroundReserve >= requests) {
      throw new IllegalArgumentException(
          "backgroundReserve must be 0 to requests - 1, else background work never runs");
    }
  }

  /** The documented 80 a minute, one second of margin, 20 kept for live calls. */
  public static RateLimit documented() {
    return new RateLimit(80, Duration.ofSeconds(60), Duration.ofSeconds(1), 20);
  }

  /** How long a request counts from its answer on. */
  public Duration occupation() {
    return window.plus(margin);
  }
}
