package co.acuse.standalone;

import co.acuse.contracts.Topics;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.submission.Origin;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.testplatform.TestKafka;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The ways to the worker that are not HTTP: a till's inbox topic, and a replay. */
record KafkaSender(TestKafka kafka) {

  /** Publishes a sale as a till that speaks Kafka does. */
  void publish(String client, String sale) {
    send(
        new ProducerRecord<>(
            Topics.INBOX_PREFIX + client, null, sale.getBytes(StandardCharsets.UTF_8)));
  }

  /** Asks for a submission once more, as a replay of its own. */
  Till.Accepted replay(Till.Accepted repeated) {
    SubmissionRequested first = requested(repeated.submissionId());
    SubmissionId replayOf = first.submissionId();
    SubmissionRequested replay =
        new SubmissionRequested(
            SubmissionId.ofReplay(UUID.randomUUID(), first.invoiceId()),
            first.invoiceId(),
            Origin.REPLAY,
            first.acceptedAt(),
            first.contentHash(),
            null,
            replayOf,
            first.invoice(),
            first.totals());
    send(KafkaRecords.toSend(Topics.SUBMISSIONS, Wire.encode(replay, "/replay", null)));
    return new Till.Accepted(repeated.invoiceId(), replay.submissionId().toString(), "");
  }

  private SubmissionRequested requested(String submissionId) {
    return kafka.reader().read(Topics.SUBMISSIONS).stream()
        .map(record -> Wire.decodeSubmission(record.value(), KafkaRecords.headers(record)))
        .filter(Decoded.Understood.class::isInstance)
        .map(decoded -> (SubmissionRequested) ((Decoded.Understood<?>) decoded).message())
        .filter(submission -> submission.submissionId().toString().equals(submissionId))
        .findFirst()
        .orElseThrow();
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
