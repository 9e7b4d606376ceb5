package co.acuse.ingest;

import co.acuse.contracts.Topics;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.DoorEvent.SubmissionRefused;
import co.acuse.contracts.lifecycle.LifecycleMessage;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.testplatform.TopicReader;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the door wrote, read as the other services read it. */
record OnKafka(TopicReader reader) {

  List<SubmissionRequested> submissions() {
    return reader.read(Topics.SUBMISSIONS).stream().flatMap(OnKafka::submission).toList();
  }

  SubmissionRequested submission(String submissionId) {
    return submissions().stream()
        .filter(submission -> submission.submissionId().equals(SubmissionId.parse(submissionId)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(submissionId + " is not on the topic"));
  }

  /** Waits until a submission is there that {@code wanted} names. */
  SubmissionRequested awaitSubmission(Predicate<SubmissionRequested> wanted) {
    return reader
        .readUntil(
            Topics.SUBMISSIONS,
            records -> records.stream().flatMap(OnKafka::submission).anyMatch(wanted))
        .stream()
        .flatMap(OnKafka::submission)
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }

  /** Waits until a refusal is there that {@code wanted} names. */
  SubmissionRefused awaitRefusal(Predicate<SubmissionRefused> wanted) {
    return reader
        .readUntil(
            Topics.LIFECYCLE,
            records -> records.stream().flatMap(OnKafka::refusal).anyMatch(wanted))
        .stream()
        .flatMap(OnKafka::refusal)
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<SubmissionRequested> submission(ConsumerRecord<String, byte[]> record) {
    return switch (Wire.decodeSubmission(record.value(), KafkaRecords.headers(record))) {
      case Decoded.Understood<SubmissionRequested>(SubmissionRequested submission) ->
          Stream.of(submission);
      case Decoded.Undecodable<SubmissionRequested> _ -> Stream.empty();
    };
  }

  private static Stream<SubmissionRefused> refusal(ConsumerRecord<String, byte[]> record) {
    return Wire.decodeLifecycle(record.value(), KafkaRecords.headers(record))
            instanceof Decoded.Understood<LifecycleMessage>(SubmissionRefused refused)
        ? Stream.of(refused)
        : Stream.empty();
  }
}
