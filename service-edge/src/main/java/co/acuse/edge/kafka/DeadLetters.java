package co.acuse.edge.kafka;

import co.acuse.contracts.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Puts records that cannot be read where a person finds them: {@code <topic>.dlt}, bytes as they
 * came, with the reason in headers.
 */
public final class DeadLetters {

  /** Why, in words that quote no content. */
  public static final String REASON = "acuse_dlt_reason";

  public static final String TOPIC = "acuse_dlt_topic";
  public static final String PARTITION = "acuse_dlt_partition";
  public static final String OFFSET = "acuse_dlt_offset";

  /** When the record was put here, ISO 8601. */
  public static final String TIME = "acuse_dlt_time";

  /** The full length in bytes of a value that had to be cut to fit. */
  public static final String CUT_FROM = "acuse_dlt_cut_from";

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Producer<byte[], byte[]> producer;
  private final TopicKeeper topics;
  private final InstantSource clock;
  private final MeterRegistry meters;

  DeadLetters(
      ProducerFactory<byte[], byte[]> producers,
      TopicKeeper topics,
      InstantSource clock,
      MeterRegistry meters) {
    this.producer = producers.createProducer();
    this.topics = topics;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Returns when Kafka has acknowledged the dead letter.
   *
   * @throws DeadLetterNotWrittenException when it has not; then the offset must not be committed
   */
  public void publish(ConsumerRecord<byte[], byte[]> record, String reason) {
    try {
      topics.ensure(List.of(TopicPlan.deadLetters(record.topic())));
      sendOrCut(record, reason);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeadLetterNotWrittenException(record, e);
    } catch (TopicKeeper.KafkaAwayException | ExecutionException | TimeoutException e) {
      throw new DeadLetterNotWrittenException(record, e);
    }
    meters.counter("acuse.dead.letters", "topic", record.topic()).increment();
    LOG.warn(
        "Dead letter: topic {} partition {} offset {}: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        reason);
  }

  private void sendOrCut(ConsumerRecord<byte[], byte[]> record, String reason)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      send(copy(record, record.value(), reason));
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof RecordTooLargeException) || record.value() == null) {
        throw e;
      }
      byte[] start = java.util.Arrays.copyOf(record.value(), TopicPlan.MAX_MESSAGE_BYTES / 2);
      ProducerRecord<byte[], byte[]> cut = copy(record, start, reason);
      add(cut, CUT_FROM, Integer.toString(record.value().length));
      send(cut);
    }
  }

  private void send(ProducerRecord<byte[], byte[]> letter)
      throws InterruptedException, ExecutionException, TimeoutException {
    producer.send(letter).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  @SuppressWarnings("NullAway") // Kafka's records take a null value; a tombstone is one
  private ProducerRecord<byte[], byte[]> copy(
      ConsumerRecord<byte[], byte[]> record,
      byte @org.jspecify.annotations.Nullable [] value,
      String reason) {
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(
            Topics.deadLetters(record.topic()), null, record.key(), value, record.headers());
    add(letter, REASON, reason);
    add(letter, TOPIC, record.topic());
    add(letter, PARTITION, Integer.toString(record.partition()));
    add(letter, OFFSET, Long.toString(record.offset()));
    add(letter, TIME, clock.instant().toString());
    return letter;
  }

  private static void add(ProducerRecord<byte[], byte[]> letter, String name, String value) {
    letter.headers().remove(name).add(name, KafkaRecords.bytes(value));
  }

  /** Kafka did not acknowledge a dead letter. */
  public static final class DeadLetterNotWrittenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeadLetterNotWrittenException(ConsumerRecord<?, ?> record, Throwable cause) {
      super(
          "the dead letter of %s-%d@%d was not acknowledged"
              .formatted(record.topic(), record.partition(), record.offset()),
          cause);
    }
  }
}
