package co.acuse.audit;

import co.acuse.edge.kafka.KafkaEdgeConfiguration;
import co.acuse.edge.keys.KeysConfiguration;
import co.acuse.edge.observability.ObservabilityConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Remembers what happens to invoices and answers questions about it. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import({KeysConfiguration.class, KafkaEdgeConfiguration.class, ObservabilityConfiguration.class})
public class AuditConsumer {

  /** Starts the service; its settings are in {@code audit-consumer.yaml}. */
  public static void main(String[] arguments) {
    new SpringApplicationBuilder(AuditConsumer.class)
        .properties("spring.config.name=audit-consumer")
        .run(arguments);
  }
}
