package co.acuse.submitter.lifecycle;

import co.acuse.contracts.Topics;
import co.acuse.contracts.wire.WireRecord;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.submitter.submission.EventPublisher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Publishes events to the lifecycle topic. */
final class KafkaEvents implements EventPublisher {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaEvents.class);

  private final KafkaTemplate<byte[], byte[]> kafka;

  KafkaEvents(KafkaTemplate<byte[], byte[]> kafka) {
    this.kafka = kafka;
  }

  @Override
  public int publish(List<WireRecord> records) throws InterruptedException {
    List<CompletableFuture<?>> sent = new ArrayList<>();
    try {
      for (WireRecord record : records) {
        sent.add(kafka.send(KafkaRecords.toSend(Topics.LIFECYCLE, record)));
      }
    } catch (KafkaException e) {
      LOG.warn("Events wait for Kafka ({})", e.getMostSpecificCause().getClass().getSimpleName());
    }
    return acknowledged(sent);
  }

  /** Counts up to the first that failed: what follows it is published again, after it. */
  private static int acknowledged(List<CompletableFuture<?>> sent) throws InterruptedException {
    int count = 0;
    for (CompletableFuture<?> future : sent) {
      try {
        future.get();
        count++;
      } catch (ExecutionException e) {
        LOG.warn("Events wait for Kafka ({})", cause(e).getClass().getSimpleName());
        return count;
      }
    }
    return count;
  }

  private static Throwable cause(ExecutionException e) {
    Throwable cause = e.getCause();
    return cause == null ? e : cause;
  }
}
