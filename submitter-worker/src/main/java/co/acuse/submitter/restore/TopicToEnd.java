package co.acuse.submitter.restore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic from its first record to the one that is its last when reading begins. */
final class TopicToEnd {

  private static final Duration POLL = Duration.ofSeconds(1);

  /** Polls without a record after which Kafka counts as away. */
  private static final int PATIENCE = 60;

  private final Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> consumers;

  TopicToEnd(Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> consumers) {
    this.consumers = consumers;
  }

  /** Refuses a Kafka that does not have the topic. */
  void require(String topic) {
    try (var consumer = consumers.get()) {
      partitions(consumer.partitionsFor(topic), topic);
    }
  }

  /**
   * Hands each batch on, the records of a partition in their order.
   *
   * @return how many records were read
   */
  long read(String topic, Consumer<List<ConsumerRecord<byte[], byte[]>>> reader) {
    try (var consumer = consumers.get()) {
      List<TopicPartition> partitions = partitions(consumer.partitionsFor(topic), topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long read = 0;
      int quiet = 0;
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
        consumer.poll(POLL).forEach(batch::add);
        quiet = batch.isEmpty() ? quiet + 1 : 0;
        if (quiet > PATIENCE) {
          throw new RefusedException("Kafka no entrega los registros de " + topic + ".");
        }
        reader.accept(batch);
        read += batch.size();
      }
      return read;
    }
  }

  private static List<TopicPartition> partitions(List<PartitionInfo> infos, String topic) {
    if (infos == null || infos.isEmpty()) {
      throw new RefusedException(
          "Kafka no tiene el tópico %s: ¿es el Kafka de este registro?".formatted(topic));
    }
    return infos.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
  }
}
