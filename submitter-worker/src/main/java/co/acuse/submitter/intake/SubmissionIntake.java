package co.acuse.submitter.intake;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.CloudEventHeaders;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.edge.kafka.DeadLetters;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.submitter.submission.Submissions;
import co.acuse.submitter.submission.Submissions.Arrival;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/** Puts what stands on the topic into the ledger, in order; what cannot go there is set aside. */
final class SubmissionIntake {

  private static final Logger LOG = LoggerFactory.getLogger(SubmissionIntake.class);

  private final Submissions submissions;
  private final DeadLetters deadLetters;
  private final Consumer<Collection<IssuerNit>> arrived;
  private final MeterRegistry meters;

  SubmissionIntake(
      Submissions submissions,
      DeadLetters deadLetters,
      Consumer<Collection<IssuerNit>> arrived,
      MeterRegistry meters) {
    this.submissions = submissions;
    this.deadLetters = deadLetters;
    this.arrived = arrived;
    this.meters = meters;
  }

  /** Returns when every record is in the ledger or with the dead letters. */
  void take(List<ConsumerRecord<byte[], byte[]>> records) {
    List<Read> read = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      Map<String, String> headers = KafkaRecords.headers(record);
      switch (Wire.decodeSubmission(record.value(), headers)) {
        case Decoded.Understood(var submission) -> read.add(read(record, submission, headers));
        case Decoded.Undecodable(var reason) -> deadLetters.publish(record, reason);
      }
    }
    insert(read);
    arrived.accept(
        read.stream()
            .map(r -> r.arrival().submission().invoice().issuer())
            .collect(Collectors.toSet()));
  }

  private static Read read(
      ConsumerRecord<byte[], byte[]> record,
      SubmissionRequested submission,
      Map<String, String> headers) {
    String traceparent = headers.get(CloudEventHeaders.TRACEPARENT);
    return new Read(
        record,
        new Arrival(submission, record.value(), traceparent, record.partition(), record.offset()));
  }

  /** All in one transaction; if the database refuses a row, halves are tried until it is found. */
  private void insert(List<Read> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      submissions.insert(batch.stream().map(Read::arrival).toList()).stream()
          .map(batch::get)
          .forEach(this::contradicts);
    } catch (DataIntegrityViolationException refusal) {
      if (batch.size() == 1) {
        deadLetters.publish(
            batch.getFirst().record(),
            "the database refuses it: " + refusal.getClass().getSimpleName());
        return;
      }
      int half = batch.size() / 2;
      insert(batch.subList(0, half));
      insert(batch.subList(half, batch.size()));
    }
  }

  private void contradicts(Read read) {
    SubmissionRequested submission = read.arrival().submission();
    meters.counter("acuse.submitter.contradictions").increment();
    LOG.error(
        "Submission {} of invoice {} came again with another content: see the dead letters",
        submission.submissionId(),
        submission.invoiceId());
    deadLetters.publish(
        read.record(), "its submission id is known with another invoice or another content");
  }

  private record Read(ConsumerRecord<byte[], byte[]> record, Arrival arrival) {}
}
