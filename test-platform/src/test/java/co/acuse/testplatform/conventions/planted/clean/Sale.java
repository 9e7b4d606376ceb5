package co.acuse.testplatform.conventions.planted.clean;

import java.time.Clock;
import java.time.Instant;

/** Gets its time from its caller. */
record Sale(String reference, Instant at) {

  static Sale now(String reference, Clock clock) {
    return new Sale(reference, Instant.now(clock));
  }
}
