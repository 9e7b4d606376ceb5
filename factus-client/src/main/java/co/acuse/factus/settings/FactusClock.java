package co.acuse.factus.settings;

import java.time.Clock;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Where time comes from.
 *
 * @param wall the time of day, for dates in the provider's headers
 * @param nanoTime monotonic, in nanoseconds, for everything that lasts
 */
public record FactusClock(InstantSource wall, LongSupplier nanoTime) {

  /** This machine's. */
  public static FactusClock system() {
    return new FactusClock(Clock.systemUTC(), System::nanoTime);
  }
}
