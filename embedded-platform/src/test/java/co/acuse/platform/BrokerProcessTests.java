package co.acuse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTests {

  @TempDir Path directory;

  @Test
  void keepsAcknowledgedRecordsWhenKilled() throws Exception {
    int port;
    try (var broker = BrokerProcess.start(directory.resolve("kafka"))) {
      port = broker.port();
      KafkaClient.createTopic(broker.bootstrapServers(), "sales");
      KafkaClient.send(broker.bootstrapServers(), "sales", "A-1");
      broker.kill();
    }

    try (var broker = BrokerProcess.start(directory.resolve("kafka"), port)) {
      assertThat(broker.port()).isEqualTo(port);
      assertThat(KafkaClient.read(broker.bootstrapServers(), "sales", 1)).containsExactly("A-1");
      broker.stop();
    }
  }

  @Test
  void answersNothingWhileFrozen() throws Exception {
    try (var broker = BrokerProcess.start(directory.resolve("kafka"))) {
      KafkaClient.createTopic(broker.bootstrapServers(), "sales");

      broker.freeze();
      assertThatThrownBy(() ->
              KafkaClient.send(broker.bootstrapServers(), "sales", "A-1", Duration.ofMillis(1500)))
          .isInstanceOf(ExecutionException.class)
          .hasMessageContaining("TimeoutException");

      broker.thaw();
      KafkaClient.send(broker.bootstrapServers(), "sales", "A-2");
    }
  }

  @Test
  void tellsWhyItDidNotStart() {
    try (var _ = EmbeddedKafka.start(directory.resolve("kafka"))) {
      assertThatThrownBy(() -> BrokerProcess.start(directory.resolve("kafka")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
    }
  }
}
