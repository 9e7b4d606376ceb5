package co.acuse.platform;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Prepares a broker's directory the first time it is used, as {@code kafka-storage format} does.
 */
final class KafkaStorage {

  private KafkaStorage() {}

  /** Does nothing to a directory that is prepared already; a half-prepared one is finished. */
  static void formatOnce(Path log) {
    if (Files.exists(log.resolve("meta.properties"))) { // what formatting writes last
      return;
    }
    var formatter =
        new Formatter()
            .setPrintStream(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
            .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
            .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
            .setNodeId(KafkaSettings.NODE_ID)
            .setClusterId(Uuid.randomUuid().toString())
            .setControllerListenerName(KafkaSettings.CONTROLLER_LISTENER)
            .setMetadataLogDirectory(log.toString())
            .addDirectory(log.toString())
            .setIgnoreFormatted(true);
    try {
      formatter.run();
    } catch (Exception e) { // declared so by Kafka
      throw new IllegalStateException("Kafka cannot prepare its directory %s.".formatted(log), e);
    }
  }
}
