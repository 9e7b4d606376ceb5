package co.acuse.submitter.operator;

import co.acuse.contracts.Topics;
import co.acuse.edge.kafka.DeadLetters;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.edge.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the dead letters and puts single ones back. Kafka changes no record, so a returned one is
 * marked by a record of its own on the same topic.
 */
@Component
final class DeadLetterShelf {

  /** On a mark: {@code partition@offset} of the dead letter that was returned. */
  static final String RETURNED = "acuse_dlt_returned";

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final ConsumerFactory<byte[], byte[]> consumers;
  private final OperatorEvents kafka;

  DeadLetterShelf(ConsumerFactory<byte[], byte[]> consumers, OperatorEvents kafka) {
    this.consumers = consumers;
    this.kafka = kafka;
  }

  /** The newest dead letters first, of one topic or of all. */
  List<DeadLetter> list(@Nullable String topic, int limit) {
    try (Consumer<byte[], byte[]> consumer = open()) {
      List<DeadLetter> found = new ArrayList<>();
      for (String each : topics(consumer, topic)) {
        found.addAll(letters(read(consumer, each, limit)));
      }
      return found.stream()
          .sorted(
              Comparator.comparing(
                      (DeadLetter letter) -> letter.time() == null ? "" : letter.time())
                  .reversed())
          .limit(limit)
          .toList();
    } catch (KafkaException _) {
      throw new ProblemException(OperatorProblems.KAFKA_AWAY);
    }
  }

  /** Puts one back on its original topic, and marks it. */
  DeadLetter giveBack(String topic, int partition, long offset) {
    try (Consumer<byte[], byte[]> consumer = open()) {
      if (!topics(consumer, topic).contains(topic)) {
        throw new ProblemException(OperatorProblems.NO_DEAD_LETTER);
      }
      List<ConsumerRecord<byte[], byte[]>> records = read(consumer, topic, Integer.MAX_VALUE);
      ConsumerRecord<byte[], byte[]> record =
          records.stream()
              .filter(one -> one.partition() == partition && one.offset() == offset)
              .filter(one -> one.headers().lastHeader(RETURNED) == null)
              .findFirst()
              .orElseThrow(() -> new ProblemException(OperatorProblems.NO_DEAD_LETTER));
      DeadLetter letter = letter(record, marks(records));
      kafka.send(returned(letter, record));
      kafka.send(mark(record));
      return letter;
    } catch (KafkaException _) {
      throw new ProblemException(OperatorProblems.KAFKA_AWAY);
    }
  }

  private static ProducerRecord<byte[], byte[]> returned(
      DeadLetter letter, ConsumerRecord<byte[], byte[]> record) {
    if (letter.returned()) {
      throw new ProblemException(OperatorProblems.DEAD_LETTER_RETURNED);
    }
    if (letter.cut()) {
      throw new ProblemException(OperatorProblems.DEAD_LETTER_CUT);
    }
    String original = letter.originalTopic();
    if (original == null || !Topics.deadLetters(original).equals(letter.topic())) {
      throw new ProblemException(OperatorProblems.NO_DEAD_LETTER);
    }
    var back = new ProducerRecord<>(original, null, record.key(), record.value());
    record.headers().forEach(back.headers()::add);
    List.of(
            DeadLetters.REASON,
            DeadLetters.TOPIC,
            DeadLetters.PARTITION,
            DeadLetters.OFFSET,
            DeadLetters.TIME)
        .forEach(back.headers()::remove);
    return back;
  }

  @SuppressWarnings("NullAway") // a mark has neither key nor value
  private static ProducerRecord<byte[], byte[]> mark(ConsumerRecord<byte[], byte[]> record) {
    ProducerRecord<byte[], byte[]> mark =
        new ProducerRecord<>(record.topic(), record.partition(), null, null);
    mark.headers().add(RETURNED, place(record).getBytes(StandardCharsets.UTF_8));
    return mark;
  }

  private Consumer<byte[], byte[]> open() {
    Properties alone = new Properties();
    alone.setProperty("enable.auto.commit", "false");
    alone.setProperty("auto.offset.reset", "earliest");
    return consumers.createConsumer("acuse-operator", "dead-letters", null, alone);
  }

  private static List<String> topics(Consumer<byte[], byte[]> consumer, @Nullable String only) {
    return consumer.listTopics(PATIENCE).keySet().stream()
        .filter(Topics::isDeadLetters)
        .filter(topic -> only == null || topic.equals(only))
        .sorted()
        .toList();
  }

  /** The last {@code limit} records of each partition. */
  private static List<ConsumerRecord<byte[], byte[]>> read(
      Consumer<byte[], byte[]> consumer, String topic, int limit) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic, PATIENCE).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, PATIENCE);
    consumer.assign(partitions);
    partitions.forEach(partition ->
        consumer.seek(
            partition,
            Math.max(
                begins.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L) - limit)));
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() - giveUpAt < 0
        && partitions.stream()
            .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
      consumer.poll(POLL).forEach(records::add);
    }
    return records;
  }

  private static List<DeadLetter> letters(List<ConsumerRecord<byte[], byte[]>> records) {
    Set<String> returned = marks(records);
    return records.stream()
        .filter(record -> record.headers().lastHeader(RETURNED) == null)
        .map(record -> letter(record, returned))
        .toList();
  }

  private static Set<String> marks(List<ConsumerRecord<byte[], byte[]>> records) {
    Set<String> marks = new HashSet<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      String mark = KafkaRecords.headers(record).get(RETURNED);
      if (mark != null) {
        marks.add(mark);
      }
    }
    return marks;
  }

  private static DeadLetter letter(ConsumerRecord<byte[], byte[]> record, Set<String> returned) {
    Map<String, String> headers = KafkaRecords.headers(record);
    return new DeadLetter(
        record.topic(),
        record.partition(),
        record.offset(),
        headers.get(DeadLetters.REASON),
        headers.get(DeadLetters.TOPIC),
        headers.get(DeadLetters.PARTITION),
        headers.get(DeadLetters.OFFSET),
        headers.get(DeadLetters.TIME),
        Math.max(0, record.serializedValueSize()),
        headers.containsKey(DeadLetters.CUT_FROM),
        returned.contains(place(record)));
  }

  private static String place(ConsumerRecord<byte[], byte[]> record) {
    return record.partition() + "@" + record.offset();
  }
}
