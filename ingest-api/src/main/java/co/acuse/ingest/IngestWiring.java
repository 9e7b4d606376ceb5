package co.acuse.ingest;

import co.acuse.contracts.identity.TimeOrderedUuids;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.rules.InvoiceReader;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.IssuersConfiguration;
import co.acuse.edge.kafka.KafkaEdgeConfiguration;
import co.acuse.edge.kafka.TopicPlan;
import co.acuse.edge.keys.KeysConfiguration;
import co.acuse.edge.observability.ObservabilityConfiguration;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** What the steps of this service are built from. */
@Configuration(proxyBeanMethods = false)
@Import({
  KeysConfiguration.class,
  KafkaEdgeConfiguration.class,
  IssuersConfiguration.class,
  ObservabilityConfiguration.class
})
class IngestWiring {

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  TimeOrderedUuids submissionIds(InstantSource clock) {
    return new TimeOrderedUuids(clock, new SecureRandom());
  }

  @Bean
  InvoiceReader invoiceReader(InstantSource clock, IssuerDirectory issuers) {
    return new InvoiceReader(clock, issuer -> issuers.profile(issuer, clock.instant()));
  }

  /** Answers are written as events are: amounts as texts, nothing that is absent. */
  @Bean
  JsonMapper jsonMapper() {
    return ContractJson.mapper();
  }

  @Bean
  TopicPlan submissionsTopic() {
    return TopicPlan.submissions();
  }

  @Bean
  TopicPlan lifecycleTopic() {
    return TopicPlan.lifecycle();
  }
}
