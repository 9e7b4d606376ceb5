package co.acuse.submitter.operator;

import co.acuse.contracts.Topics;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.TimeOrderedUuids;
import co.acuse.contracts.lifecycle.DoorEvent;
import co.acuse.contracts.wire.Wire;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.edge.problem.ProblemException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Tells the world what an operator did where the core does not tell it itself. */
@Component
final class OperatorEvents {

  private static final String SOURCE = "/acuse/submitter-worker";
  private static final long PATIENCE_SECONDS = 15;

  private final KafkaTemplate<byte[], byte[]> kafka;
  private final Clock clock;
  private final Supplier<UUID> ids;

  OperatorEvents(KafkaTemplate<byte[], byte[]> kafka, ObjectProvider<Clock> clock) {
    this.kafka = kafka;
    this.clock = clock.getIfAvailable(Clock::systemUTC);
    this.ids = new TimeOrderedUuids(this.clock, new SecureRandom());
  }

  /** Tells it; returns when Kafka has acknowledged. */
  void tell(
      String operator,
      String action,
      @Nullable IssuerNit issuer,
      @Nullable String target,
      String result) {
    var event =
        new DoorEvent.OperatorActed(
            ids.get(), clock.instant(), operator, action, issuer, null, target, result);
    send(KafkaRecords.toSend(Topics.LIFECYCLE, Wire.encode(event, issuer, SOURCE, null)));
  }

  /** Sends any record; returns when Kafka has acknowledged. */
  void send(ProducerRecord<byte[], byte[]> record) {
    try {
      var _ = kafka.send(record).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ProblemException(OperatorProblems.KAFKA_AWAY);
    } catch (ExecutionException | TimeoutException _) {
      throw new ProblemException(OperatorProblems.KAFKA_AWAY);
    }
  }
}
