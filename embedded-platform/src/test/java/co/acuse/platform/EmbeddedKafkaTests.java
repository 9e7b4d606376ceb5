package co.acuse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTests {

  @TempDir Path directory;

  @Test
  void keepsRecordsOverRestartOnOtherPorts() throws Exception {
    String first;
    try (var kafka = EmbeddedKafka.start(directory)) {
      first = kafka.bootstrapServers();
      KafkaClient.createTopic(first, "sales");
      KafkaClient.send(first, "sales", "A-1");
    }

    try (var kafka = EmbeddedKafka.start(directory)) {
      var second = kafka.bootstrapServers();
      assertThat(second).isNotEqualTo(first);
      assertThat(KafkaClient.read(second, "sales", 1)).containsExactly("A-1");
      KafkaClient.send(second, "sales", "A-2");
      assertThat(KafkaClient.read(second, "sales", 2)).containsExactly("A-1", "A-2");
    }
  }

  @Test
  void listensOnTheLoopbackAddressAndAdvertisesIt() throws Exception {
    int port = FreePorts.next();
    try (var kafka = EmbeddedKafka.in(directory).port(port).start();
        var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      assertThat(kafka.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
      assertThat(admin.describeCluster().nodes().get())
          .singleElement()
          .satisfies(
              node -> assertThat(node.host() + ":" + node.port()).isEqualTo("127.0.0.1:" + port));
    }
  }

  @Test
  void flushesEachRecordToTheDiskOfWhatIsTheOnlyCopy() throws Exception {
    try (var kafka = EmbeddedKafka.start(directory)) {
      KafkaClient.createTopic(kafka.bootstrapServers(), "sales");
      assertThat(setting(kafka, "sales", "flush.messages")).isEqualTo("1");
    }
  }

  @Test
  void saysThatThePortIsTaken() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedKafka.in(directory).port(other.getLocalPort()).start())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Port %d".formatted(other.getLocalPort()))
          .hasMessageContaining("choose another port");
    }
  }

  @Test
  void refusesDirectoryInUse() {
    try (var _ = EmbeddedKafka.start(directory)) {
      assertThatThrownBy(() -> EmbeddedKafka.start(directory))
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
    }
  }

  private static String setting(EmbeddedKafka kafka, String topic, String name) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      return admin.describeConfigs(List.of(resource)).all().get().values().stream()
          .map(config -> config.entries())
          .flatMap(Collection::stream)
          .filter(entry -> entry.name().equals(name))
          .findFirst()
          .orElseThrow()
          .value();
    }
  }
}
