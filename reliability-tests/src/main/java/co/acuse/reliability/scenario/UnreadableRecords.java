package co.acuse.reliability.scenario;

import co.acuse.reliability.sabotage.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts records on topics that no service can read: they must become dead letters. */
final class UnreadableRecords implements AutoCloseable {

  private static final byte[] NO_JSON = "?".getBytes(StandardCharsets.UTF_8);
  private static final String SUBMISSIONS = "acuse.submissions";

  private final String inboxTopic;
  private final KafkaProducer<byte[], byte[]> producer;

  UnreadableRecords(String bootstrapServers, String inboxTopic) {
    this.inboxTopic = inboxTopic;
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            "5000"));
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** One on each topic that this occasion means; whether it got there does not matter. */
  void write(Step.Occasion occasion) {
    for (String topic : topics(occasion)) {
      var _ = producer.send(new ProducerRecord<>(topic, NO_JSON));
    }
  }

  private List<String> topics(Step.Occasion occasion) {
    return switch (occasion) {
      case UNREADABLE_INBOX_RECORD -> List.of(inboxTopic);
      case UNREADABLE_SUBMISSION -> List.of(SUBMISSIONS);
      case SALE, INBOX_SALE, LOST_ANSWER, REJECTION, EXPIRED_TOKEN, IDLENESS -> List.of();
    };
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
