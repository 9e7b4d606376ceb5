package co.acuse.submitter.delivery;

import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.submitter.errand.Errands;
import co.acuse.submitter.gateway.ProviderFiles;
import co.acuse.submitter.submission.DeliveryQueue;
import co.acuse.submitter.submission.DeliveryQueue.DeliveryDue;
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
  Errands<DeliveryDue> deliveries(
      DeliveryQueue queue, IssuerTurns turns, Delivering delivering, DeliverySettings settings) {
    Errands.Kind<DeliveryDue> mails =
        new Errands.Kind<>(
            "mails",
            () -> queue.due(settings.batch()),
            due -> due.key().issuer(),
            delivering::deliver);
    return new Errands<>(mails, turns, settings.enabled(), settings.pause());
  }
}
