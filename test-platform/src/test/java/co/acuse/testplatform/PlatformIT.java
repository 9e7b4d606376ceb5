package co.acuse.testplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@PlatformTest
class PlatformIT {

  @Test
  void readsBackWhatWasSent() throws Exception {
    var kafka = Platform.kafka();
    kafka.createTopics("sales");
    send(kafka, "A-1");
    send(kafka, "A-2");

    assertThat(kafka.reader().read("sales"))
        .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
        .containsExactly("A-1", "A-2");
    assertThat(kafka.reader().readUntil("sales", records -> records.size() == 2)).hasSize(2);
  }

  @Test
  void saysWhatItWaitedForInVain() {
    var kafka = Platform.kafka();
    kafka.createTopics("empty");

    assertThatThrownBy(() ->
            kafka.reader().readUntil("empty", Duration.ofMillis(1), records -> !records.isEmpty()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("empty");
  }

  @Test
  void takesTheLargestRecord() throws Exception {
    var kafka = Platform.kafka();
    kafka.createTopics("large");
    try (var producer = producer(kafka)) {
      producer
          .send(new ProducerRecord<>("large", "900373913", new byte[8 * 1024 * 1024 - 1024]))
          .get();
    }

    assertThat(kafka.reader().read("large").getFirst().value()).hasSize(8 * 1024 * 1024 - 1024);
  }

  @Test
  void givesEachCallerItsOwnDatabase() throws Exception {
    var first = Platform.postgres().newDatabase();
    var second = Platform.postgres().newDatabase();

    try (var connection = first.connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE sale (reference text)");
    }
    try (var connection = second.connect();
        var tables = connection.getMetaData().getTables(null, null, "sale", null)) {
      assertThat(tables.next()).isFalse();
      assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
    }
  }

  private static void send(TestKafka kafka, String value) throws Exception {
    try (var producer = producer(kafka)) {
      var bytes = value.getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>("sales", "900373913", bytes)).get();
    }
  }

  private static KafkaProducer<String, byte[]> producer(TestKafka kafka) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.request.size", 8 * 1024 * 1024),
        new StringSerializer(),
        new ByteArraySerializer());
  }
}
