package co.acuse.submitter.gateway.factus;

import co.acuse.factus.budget.RateLimit;
import co.acuse.factus.settings.ConnectionLimits;
import co.acuse.factus.settings.FactusSettings;
import co.acuse.factus.settings.Timeouts;
import java.net.URI;
import java.time.Duration;

/**
 * The limits within which Factus is called, the same for every account.
 *
 * @param tokenMargin a login is renewed this long before it expires
 */
record FactusTuning(
    Timeouts timeouts, ConnectionLimits connections, RateLimit rateLimit, Duration tokenMargin) {

  /** What Factus documents, 30 s in all for one request. */
  static FactusTuning documented() {
    return new FactusTuning(
        Timeouts.defaults(),
        ConnectionLimits.defaults(),
        RateLimit.documented(),
        Duration.ofSeconds(60));
  }

  FactusSettings at(URI baseUri, boolean production) {
    FactusSettings settings =
        production ? FactusSettings.realProduction() : FactusSettings.at(baseUri);
    return settings
        .withTimeouts(timeouts)
        .withConnections(connections)
        .withRateLimit(rateLimit)
        .withTokenMargin(tokenMargin);
  }
}
