package co.acuse.submitter.restore;

import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.CloudEventHeaders;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.submitter.submission.Submissions;
import co.acuse.submitter.submission.Submissions.Arrival;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Puts the accepted submissions into the ledger again, in their order. What cannot go there is left
 * to the intake, which sets it aside when it reads the topic again.
 */
final class SubmissionRecovery {

  private final Submissions submissions;

  SubmissionRecovery(Submissions submissions) {
    this.submissions = submissions;
  }

  void take(List<ConsumerRecord<byte[], byte[]>> records) {
    List<Arrival> arrivals =
        records.stream().map(SubmissionRecovery::arrival).flatMap(Optional::stream).toList();
    try {
      submissions.insert(arrivals);
    } catch (DataIntegrityViolationException _) {
      arrivals.forEach(this::insertIfTaken);
    }
  }

  private void insertIfTaken(Arrival arrival) {
    try {
      submissions.insert(List.of(arrival));
    } catch (DataIntegrityViolationException _) {
      // The intake finds it again and puts it with the dead letters.
      return;
    }
  }

  private static Optional<Arrival> arrival(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = KafkaRecords.headers(record);
    return Wire.decodeSubmission(record.value(), headers)
            instanceof Decoded.Understood<SubmissionRequested>(var submission)
        ? Optional.of(
            new Arrival(
                submission,
                record.value(),
                headers.get(CloudEventHeaders.TRACEPARENT),
                record.partition(),
                record.offset()))
        : Optional.empty();
  }
}
