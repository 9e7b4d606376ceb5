package co.acuse.standalone;

import java.nio.file.Path;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Sends what all parts log to one file.
 *
 * <p>One process has one logging system, set up by whichever part starts first: so its settings are
 * system properties, which each part sees, and not settings of one of them.
 */
final class LogFile {

  private LogFile() {}

  static void use(Path file) {
    // Until the first part has set it up, the logging system would print everything.
    LoggingSystem.get(LogFile.class.getClassLoader()).beforeInitialize();
    System.setProperty("logging.file.name", file.toString());
    System.setProperty("logging.structured.format.file", "ecs");
    System.setProperty("logging.structured.ecs.service.name", "acuse");
    System.setProperty("logging.threshold.console", "off");
    System.setProperty("logging.level.kafka", "warn");
    System.setProperty("logging.level.org.apache.kafka", "warn");
    System.setProperty("logging.level.state.change.logger", "warn");
  }
}
