package co.acuse.simulator.factus.exchange;

import java.util.ArrayDeque;
import java.util.Deque;

/** The requests of one account in the last window, a minute as a rule. */
final class RateWindow {

  private final Deque<Long> admitted = new ArrayDeque<>();

  /** What the window says of a request: how many are left, or how long to wait. */
  record Admission(boolean admitted, int remaining, long retryAfterSeconds) {}

  synchronized Admission admit(long now, int limit, long windowMillis) {
    forgetBefore(now - windowMillis);
    if (admitted.size() >= limit) {
      long wait = admitted.getFirst() + windowMillis - now;
      return new Admission(false, 0, Math.max(1, Math.ceilDiv(wait, 1000L)));
    }
    admitted.addLast(now);
    return new Admission(true, limit - admitted.size(), 0);
  }

  synchronized void recall(long at) {
    admitted.addLast(at);
  }

  private void forgetBefore(long time) {
    while (!admitted.isEmpty() && admitted.getFirst() <= time) {
      admitted.removeFirst();
    }
  }
}
