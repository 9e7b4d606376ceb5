package co.acuse.submitter.account;

import java.time.Duration;

/**
 * When a range or a plan is worth an alert.
 *
 * @param expiring left time below which a range or plan is about to expire
 * @param nearlyUsedPercent left numbers or documents, in percent, below which it is nearly used
 */
record CheckLimits(Duration expiring, int nearlyUsedPercent) {

  CheckLimits {
    if (expiring.isNegative() || nearlyUsedPercent < 0 || nearlyUsedPercent > 100) {
      throw new IllegalArgumentException("limits are a time and a percentage");
    }
  }

  boolean isNearlyUsed(long left, long all) {
    return all > 0 && left * 100 < all * nearlyUsedPercent;
  }
}
