package co.acuse.submitter;

import co.acuse.edge.issuers.IssuersConfiguration;
import co.acuse.edge.kafka.KafkaEdgeConfiguration;
import co.acuse.edge.keys.KeysConfiguration;
import co.acuse.edge.observability.ObservabilityConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Starts the worker. */
@SpringBootApplication
@Import({
  KeysConfiguration.class,
  KafkaEdgeConfiguration.class,
  IssuersConfiguration.class,
  ObservabilityConfiguration.class
})
public class SubmitterWorker {

  /** The name of the configuration file, so that several services fit on one class path. */
  public static final String CONFIG_NAME = "submitter-worker";

  static void main(String[] args) {
    application().run(args);
  }

  /** The application, for whoever runs several in one process. */
  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(SubmitterWorker.class);
    application.setDefaultProperties(java.util.Map.of("spring.config.name", CONFIG_NAME));
    return application;
  }
}
