package co.acuse.ingest.publishing;

import co.acuse.contracts.wire.WireRecord;
import co.acuse.edge.kafka.KafkaRecords;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** Gives records to Kafka; one producer for all, and nobody waits longer than the deadline. */
public final class KafkaPublisher {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaPublisher.class);

  private final ProducerFactory<byte[], byte[]> producers;
  private final KafkaWrites writes;
  private final PublishingSettings settings;
  private final MeterRegistry meters;

  KafkaPublisher(
      ProducerFactory<byte[], byte[]> producers,
      KafkaWrites writes,
      PublishingSettings settings,
      MeterRegistry meters) {
    this.producers = producers;
    this.writes = writes;
    this.settings = settings;
    this.meters = meters;
  }

  /** When whoever asks now must be answered. */
  public Deadline deadline() {
    return Deadline.in(settings.answerWithin());
  }

  /**
   * Begins to send; may block for a second, never longer.
   *
   * @param deadline when {@link Sending#await} gives up
   */
  public Sending send(String topic, WireRecord message, Deadline deadline) {
    return new Sending(begin(topic, message, deadline), deadline, meters);
  }

  private CompletableFuture<Publication> begin(
      String topic, WireRecord message, Deadline deadline) {
    if (!writes.open()) {
      return neverLeft("Kafka is known to be away");
    }
    // Less than this is not worth a try: the answer would be "unknown" for no good reason.
    if (deadline.left().compareTo(settings.maxBlock()) < 0) {
      return neverLeft("no time left");
    }
    SendCallback callback = new SendCallback(writes::suspect);
    try {
      // Its end comes by the callback, which knows on which thread it came.
      var _ = producers.createProducer().send(KafkaRecords.toSend(topic, message), callback);
    } catch (KafkaException | IllegalStateException e) {
      callback.threw(e);
      LOG.error("The producer is broken and is replaced", e);
      producers.reset();
    }
    return callback.end();
  }

  private static CompletableFuture<Publication> neverLeft(String reason) {
    return CompletableFuture.completedFuture(new Publication.NeverLeft(reason));
  }
}
