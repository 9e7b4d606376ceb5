package co.acuse.reliability.cluster;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits that have an end. */
final class Waiting {

  private static final Duration GLANCE = Duration.ofMillis(100);

  private Waiting() {}

  /** Looks every tenth of a second and tells whether the condition came true in time. */
  static boolean until(Duration atMost, BooleanSupplier condition) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end >= 0) {
        return false;
      }
      pause(GLANCE);
    }
    return true;
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting.", e);
    }
  }
}
