package co.acuse.dian.soap.settings;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What one caller adds to the limits of a service.
 *
 * @param longest the call as a whole; the service's own read timeout counts if it is shorter
 * @param mayStillSend asked last, once the connection stands and before the first byte of the
 *     envelope: false keeps it from leaving. Asked on a thread of the HTTP client's, so it must
 *     answer at once
 */
public record CallTerms(Duration longest, BooleanSupplier mayStillSend) {

  public CallTerms {
    if (!longest.isPositive()) {
      throw new IllegalArgumentException("A call needs some time, was given " + longest);
    }
  }

  /** The service's own limits and nothing else. */
  public static CallTerms usual(Timeouts timeouts) {
    return new CallTerms(timeouts.read(), () -> true);
  }
}
