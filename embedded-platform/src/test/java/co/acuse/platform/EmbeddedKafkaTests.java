package co.acuse.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTests {

  @TempDir Path directory;

  @Test
  void keepsRecordsOverRestartOnOtherPorts() throws Exception {
    String first;
    try (var kafka = EmbeddedKafka.start(directory)) {
      first = kafka.bootstrapServers();
      createTopic(first, "sales");
      send(first, "sales", "A-1");
    }

    try (var kafka = EmbeddedKafka.start(directory)) {
      assertThat(kafka.bootstrapServers()).isNotEqualTo(first);
      assertThat(read(kafka.bootstrapServers(), "sales", 1)).containsExactly("A-1");
      send(kafka.bootstrapServers(), "sales", "A-2");
      assertThat(read(kafka.bootstrapServers(), "sales", 2)).containsExactly("A-1", "A-2");
    }
  }

  private static void createTopic(String servers, String topic) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  private static void send(String servers, String topic, String value) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "900373913", value)).get();
    }
  }

  private static List<String> read(String servers, String topic, int count) {
    var found = new ArrayList<String>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", servers, "group.id", "g" + count, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      while (found.size() < count) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> found.add(record.value()));
      }
    }
    return found;
  }
}
