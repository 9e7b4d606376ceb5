package co.acuse.submitter.gateway.dian;

import co.acuse.dian.soap.settings.Timeouts;
import co.acuse.submitter.gateway.BreakerSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the DIAN is called, the same for every issuer.
 *
 * @param connectTimeout TCP and TLS together
 * @param readTimeout from the start of a call to the last byte of its answer
 * @param inFlight documents of one issuer and family at once
 * @param contingency whether invoices are issued as type 04 while it is proven that the DIAN is
 *     away
 * @param breaker when the DIAN counts as away
 */
@ConfigurationProperties("acuse.dian")
record DianProperties(
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("60s") Duration readTimeout,
    @DefaultValue("8") int inFlight,
    @DefaultValue("false") boolean contingency,
    @DefaultValue @NestedConfigurationProperty Breaker breaker) {

  DianTuning tuning() {
    return new DianTuning(new Timeouts(connectTimeout, readTimeout), inFlight);
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
