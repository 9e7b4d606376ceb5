package co.acuse.ingest;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/** Starts the service that tills talk to. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
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
