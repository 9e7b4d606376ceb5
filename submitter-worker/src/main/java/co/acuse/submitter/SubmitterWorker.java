package co.acuse.submitter;

import co.acuse.edge.issuers.IssuersConfiguration;
import co.acuse.edge.kafka.KafkaEdgeConfiguration;
import co.acuse.edge.keys.KeysConfiguration;
import co.acuse.edge.observability.ObservabilityConfiguration;
import co.acuse.submitter.command.CommandRun;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
    if (CommandRun.isAskedFor(args)) {
      System.exit(command().run(args).code());
    }
    application().run(args);
  }

  private static CommandRun command() {
    return new CommandRun(
        SubmitterWorker.class,
        CONFIG_NAME,
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8));
  }

  /** The application, for whoever runs several in one process. */
  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(SubmitterWorker.class);
    application.setDefaultProperties(java.util.Map.of("spring.config.name", CONFIG_NAME));
    return application;
  }
}
