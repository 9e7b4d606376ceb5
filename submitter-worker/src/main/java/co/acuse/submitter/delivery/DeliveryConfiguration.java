package co.acuse.submitter.delivery;

import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.submitter.gateway.ProviderFiles;
import co.acuse.submitter.submission.DeliveryQueue;
import co.acuse.submitter.submission.IssuerTurns;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the mails to the ledger's queue and to the issuers' mail servers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

  private final Clock clock;

  DeliveryConfiguration(ObjectProvider<Clock> clock) {
    this.clock = clock.getIfAvailable(Clock::systemUTC);
  }

  @Bean
  Postman postman(DeliverySettings settings) {
    return new SmtpPostman(settings, clock, Optional.empty());
  }

  @Bean
  Delivering delivering(
      DeliveryQueue queue,
      ProviderFiles files,
      Postman postman,
      IssuerDirectory issuers,
      DeliverySettings settings,
      MeterRegistry meters) {
    return new Delivering(queue, files, postman, issuers, settings, clock, meters);
  }

  @Bean
  DeliveryRounds deliveryRounds(
      DeliveryQueue queue, IssuerTurns turns, Delivering delivering, DeliverySettings settings) {
    return new DeliveryRounds(queue, turns, delivering, settings);
  }
}
