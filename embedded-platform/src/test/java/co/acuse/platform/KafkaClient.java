package co.acuse.platform;

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

/** What these tests do with a broker. */
final class KafkaClient {

  private KafkaClient() {}

  static void createTopic(String servers, String topic) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  static void send(String servers, String topic, String value) throws Exception {
    send(servers, topic, value, Duration.ofSeconds(30));
  }

  static void send(String servers, String topic, String value, Duration patience) throws Exception {
    int milliseconds = Math.toIntExact(patience.toMillis());
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers", servers,
                "acks", "all",
                "linger.ms", 0,
                "max.block.ms", milliseconds,
                "request.timeout.ms", milliseconds,
                "delivery.timeout.ms", milliseconds),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "900373913", value)).get();
    }
  }

  static List<String> read(String servers, String topic, int count) {
    var found = new ArrayList<String>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                servers,
                "group.id",
                "reader-of-" + count,
                "auto.offset.reset",
                "earliest"),
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
