package co.acuse.testplatform.conventions.planted;

import java.time.Instant;

/** Knows what time it is. */
final class AsksTheClock {

  Instant now() {
    return Instant.now();
  }
}
