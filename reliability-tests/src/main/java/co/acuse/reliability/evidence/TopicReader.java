package co.acuse.reliability.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their beginning to the end that they have at the start of the reading. */
final class TopicReader {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private final String bootstrapServers;

  TopicReader(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** Every record, partition by partition in the order of the offsets. */
  void records(String topic, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            MOST_BYTES,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            5_000);
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (isBehind(consumer, ends)) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          sink.accept(record);
        }
      }
    }
  }

  private static boolean isBehind(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  /** Kafka's own ids of topics, as Kafka writes them; topics that it does not have are left out. */
  Map<String, String> ids(Collection<String> topics) {
    try (Admin admin = admin()) {
      List<String> known = topics.stream().filter(names(admin)::contains).toList();
      return admin.describeTopics(known).allTopicNames().get().values().stream()
          .collect(Collectors.toMap(TopicDescription::name, topic -> topic.topicId().toString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking for topics", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The broker does not tell its topics", e);
    }
  }

  /** What services could not take. */
  void deadLetters(Consumer<DeadLetter> sink) {
    Set<String> all;
    try (Admin admin = admin()) {
      all = names(admin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking for topics", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The broker does not tell its topics", e);
    }
    all.stream()
        .filter(topic -> topic.endsWith(".dlt"))
        .sorted()
        .forEach(topic -> records(topic, record -> sink.accept(deadLetter(record))));
  }

  private static DeadLetter deadLetter(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new TreeMap<>();
    StreamSupport.stream(record.headers().spliterator(), false)
        .filter(header -> header.value() != null)
        .forEach(header ->
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    byte[] key = record.key();
    return new DeadLetter(
        record.topic(),
        record.partition(),
        record.offset(),
        key == null ? null : new String(key, StandardCharsets.UTF_8),
        headers.toString());
  }

  private Admin admin() {
    return Admin.create(
        Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  private static Set<String> names(Admin admin) throws InterruptedException, ExecutionException {
    return admin.listTopics().names().get();
  }
}
