package co.acuse.testplatform;

import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Keeps the thousands of lines that a starting broker logs out of the tests' output. */
final class QuietBroker implements EnvironmentPostProcessor {

  private static final Map<String, String> LEVELS =
      Map.of(
          "kafka", "warn",
          "state.change.logger", "warn",
          "org.apache.kafka", "warn",
          "org.apache.kafka.controller", "error",
          "org.apache.kafka.clients.NetworkClient", "error",
          "org.testcontainers", "warn",
          "io.zonky", "warn",
          "com.github.dockerjava", "warn");

  /** For tests without Spring Boot. */
  static void inThisJvm() {
    if (LoggerFactory.getILoggerFactory() instanceof ch.qos.logback.classic.LoggerContext context) {
      LEVELS.forEach((name, level) ->
          context.getLogger(name).setLevel(ch.qos.logback.classic.Level.toLevel(level)));
    }
  }

  /** For tests with Spring Boot, which sets levels anew; what a test says itself wins. */
  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "acuse-quiet-broker",
                LEVELS.entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            level -> "logging.level." + level.getKey(), Map.Entry::getValue))));
  }
}
