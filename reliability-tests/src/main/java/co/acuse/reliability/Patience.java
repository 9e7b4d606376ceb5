package co.acuse.reliability;

import co.acuse.reliability.plan.Scale;
import java.time.Duration;

/** How long a run may take for what it waits for. */
final class Patience {

  private Patience() {}

  /** For everything to have its end once everything is whole. */
  static Duration of(Scale scale) {
    return Duration.ofSeconds(90).plus(scale.load().dividedBy(3));
  }

  /** For the whole run; after it the run is given up. */
  static Duration ofWhole(Scale scale) {
    return Duration.ofMinutes(12).plus(scale.load().multipliedBy(2));
  }
}
