package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.sabotage.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts records on topics that no service can read: they must become dead letters. */
public final class UnreadableRecords implements AutoCloseable {

  private static final byte[] NO_JSON = "?".getBytes(StandardCharsets.UTF_8);
  private static final String SUBMISSIONS = "acuse.submissions";

  private static final Duration LONGEST_SENDING = Duration.ofSeconds(5);

  private final String inboxTopic;
  private final KafkaProducer<byte[], byte[]> producer;

  /** For the topics of a cluster. */
  public UnreadableRecords(Cluster cluster) {
    this.inboxTopic = cluster.inboxTopic();
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            cluster.bootstrapServers(),
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            "5000"));
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * One on each partition of the topics that this occasion means, so that every process that reads
   * them meets one; whether they got there does not matter.
   */
  public void write(Step.Occasion occasion) {
    for (String topic : topics(occasion)) {
      for (int partition : partitions(topic)) {
        var _ = producer.send(new ProducerRecord<>(topic, partition, null, NO_JSON));
      }
    }
  }

  private List<Integer> partitions(String topic) {
    try {
      return producer.partitionsFor(topic).stream().map(PartitionInfo::partition).toList();
    } catch (TimeoutException brokerIsAway) {
      return List.of();
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
    producer.close(LONGEST_SENDING);
  }
}
