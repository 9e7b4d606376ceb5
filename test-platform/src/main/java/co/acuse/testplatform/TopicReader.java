package co.acuse.testplatform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads whole topics, as a test wants to see them; leaves no consumer group behind. */
public final class TopicReader {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(200);

  private final String bootstrapServers;

  /** A reader of the broker at the given address. */
  public TopicReader(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** All records that the topic has now, per partition in their order. */
  public List<ConsumerRecord<String, byte[]>> read(String topic) {
    try (var consumer = consumer(topic)) {
      var ends = consumer.endOffsets(consumer.assignment());
      var found = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(found::add);
      }
      return found;
    }
  }

  /** Reads from the beginning until the condition holds of all read so far, at most 30 seconds. */
  public List<ConsumerRecord<String, byte[]>> readUntil(
      String topic, Predicate<List<ConsumerRecord<String, byte[]>>> condition) {
    return readUntil(topic, PATIENCE, condition);
  }

  /** Reads from the beginning until the condition holds of all read so far. */
  public List<ConsumerRecord<String, byte[]>> readUntil(
      String topic, Duration patience, Predicate<List<ConsumerRecord<String, byte[]>>> condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    var found = new ArrayList<ConsumerRecord<String, byte[]>>();
    try (var consumer = consumer(topic)) {
      while (!condition.test(List.copyOf(found))) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError(
              "Topic %s has not what was waited for after %s; it has %d records: %s"
                  .formatted(topic, patience, found.size(), found));
        }
        consumer.poll(POLL).forEach(found::add);
      }
    }
    return found;
  }

  private KafkaConsumer<String, byte[]> consumer(String topic) {
    var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers,
                "enable.auto.commit",
                false,
                "max.partition.fetch.bytes",
                8 * 1024 * 1024),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }
}
