package co.acuse.audit;

import co.acuse.contracts.Topics;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.DoorEvent;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Wire;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.testplatform.Platform;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to the topics as the other services do. */
public final class Publisher implements AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer =
      new KafkaProducer<>(
          Map.of(
              "bootstrap.servers",
              Platform.kafka().bootstrapServers(),
              "acks",
              "all",
              // A record that is small on its way may be large when it is unpacked.
              "compression.type",
              "gzip",
              "max.request.size",
              32 * 1024 * 1024,
              "buffer.memory",
              96L * 1024 * 1024),
          new ByteArraySerializer(),
          new ByteArraySerializer());

  public void submission(SubmissionRequested submission) {
    send(KafkaRecords.toSend(Topics.SUBMISSIONS, Wire.encode(submission, "/ingest-api", null)));
  }

  public void event(InvoiceEvent event) {
    send(KafkaRecords.toSend(Topics.LIFECYCLE, Wire.encode(event, "/submitter-worker")));
  }

  public void door(DoorEvent event, IssuerNit issuer) {
    send(KafkaRecords.toSend(Topics.LIFECYCLE, Wire.encode(event, issuer, "/ingest-api", null)));
  }

  /** Returns when Kafka has it. */
  public void send(ProducerRecord<byte[], byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
