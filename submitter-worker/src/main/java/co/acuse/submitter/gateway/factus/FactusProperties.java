package co.acuse.submitter.gateway.factus;

import co.acuse.factus.budget.RateLimit;
import co.acuse.factus.settings.ConnectionLimits;
import co.acuse.factus.settings.Timeouts;
import co.acuse.submitter.gateway.BreakerSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Factus is called, the same for every issuer.
 *
 * @param connectTimeout TCP and TLS, each
 * @param readTimeout longest silence
 * @param leaseTimeout waiting for a pooled connection
 * @param requestTimeout everything together
 * @param connections most connections at once, over all issuers
 * @param requestsPerMinute of one account in each window, everything included
 * @param rateWindow the provider's window: a minute, by its documentation
 * @param backgroundReserve requests of each minute that downloads and replays leave to live sales
 * @param tokenMargin a login is renewed this long before it expires
 * @param breaker when Factus counts as away
 */
@ConfigurationProperties("acuse.factus")
record FactusProperties(
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("25s") Duration readTimeout,
    @DefaultValue("5s") Duration leaseTimeout,
    @DefaultValue("30s") Duration requestTimeout,
    @DefaultValue("200") int connections,
    @DefaultValue("80") int requestsPerMinute,
    @DefaultValue("60s") Duration rateWindow,
    @DefaultValue("20") int backgroundReserve,
    @DefaultValue("60s") Duration tokenMargin,
    @DefaultValue @NestedConfigurationProperty Breaker breaker) {

  FactusTuning tuning() {
    ConnectionLimits usual = ConnectionLimits.defaults();
    return new FactusTuning(
        new Timeouts(connectTimeout, readTimeout, leaseTimeout, requestTimeout),
        new ConnectionLimits(
            connections, connections, usual.validateAfterIdle(), usual.keepAlive()),
        new RateLimit(requestsPerMinute, rateWindow, Duration.ofSeconds(1), backgroundReserve),
        tokenMargin);
  }

  /** See {@link BreakerSettings}. */
  record Breaker(
      @DefaultValue("10") int window,
      @DefaultValue("5") int minimumCalls,
      @DefaultValue("50") int failurePercent,
      @DefaultValue("10s") Duration probeWait,
      @DefaultValue("5s") Duration sameIssuerWait) {

    BreakerSettings settings() {
      return new BreakerSettings(window, minimumCalls, failurePercent, probeWait, sameIssuerWait);
    }
  }
}
