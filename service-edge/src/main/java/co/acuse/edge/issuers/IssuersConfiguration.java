package co.acuse.edge.issuers;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** Import this for an {@link IssuerDirectory}; the file is {@code acuse.issuers-file}. */
@Configuration(proxyBeanMethods = false)
public class IssuersConfiguration {

  @Bean
  IssuerDirectory issuerDirectory(
      ConfigurableEnvironment environment,
      @Value("${acuse.issuers-file:}") String file,
      @Value("${acuse.issuers-poll:1s}") Duration poll) {
    return new WatchedIssuers(
        new IssuersSource(environment, file.isBlank() ? null : Path.of(file)), poll);
  }
}
