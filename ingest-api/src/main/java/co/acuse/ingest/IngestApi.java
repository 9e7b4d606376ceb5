package co.acuse.ingest;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service that tills talk to. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IngestApi {

  /** The name of the configuration file, so that several services can share a class path. */
  public static final String CONFIG_NAME = "ingest-api";

  public static void main(String[] arguments) {
    new SpringApplicationBuilder(IngestApi.class)
        .properties("spring.config.name=" + CONFIG_NAME)
        .run(arguments);
  }
}
