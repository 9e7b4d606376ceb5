package co.acuse.submitter.gateway;

import java.time.Duration;

/**
 * When a provider counts as away.
 *
 * @param window how many of the last calls are looked at
 * @param minimumCalls fewer calls than this decide nothing
 * @param failurePercent share of failed calls at which the breaker opens
 * @param probeWait from the opening, or a failed probe, to the next probe
 * @param sameIssuerWait how much longer the issuer of a failed probe leaves the next one to others
 */
public record BreakerSettings(
    int window, int minimumCalls, int failurePercent, Duration probeWait, Duration sameIssuerWait) {

  public BreakerSettings {
    if (window < 1 || minimumCalls < 1 || minimumCalls > window) {
      throw new IllegalArgumentException("a breaker looks at 1 or more calls, at most its window");
    }
    if (failurePercent < 1 || failurePercent > 100) {
      throw new IllegalArgumentException("failurePercent is 1 to 100, was " + failurePercent);
    }
    if (!probeWait.isPositive() || sameIssuerWait.isNegative()) {
      throw new IllegalArgumentException("a breaker waits before it probes");
    }
  }

  /** Half of the last ten calls, at least five; a probe every ten seconds. */
  public static BreakerSettings defaults() {
    return new BreakerSettings(10, 5, 50, Duration.ofSeconds(10), Duration.ofSeconds(5));
  }
}
