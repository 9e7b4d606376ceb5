package co.acuse.submitter.intake;

import co.acuse.contracts.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Reads the submissions topic in batches; offsets are committed after the ledger's commit. */
final class SubmissionListener {

  private final SubmissionIntake intake;

  SubmissionListener(SubmissionIntake intake) {
    this.intake = intake;
  }

  @KafkaListener(
      id = "submissions",
      idIsGroup = false,
      topics = Topics.SUBMISSIONS,
      groupId = "${acuse.submitter.intake.group:acuse-submitter}",
      concurrency = "${acuse.submitter.intake.concurrency:2}",
      batch = "true")
  void read(List<ConsumerRecord<byte[], byte[]>> records) {
    intake.take(records);
  }
}
