package co.acuse.audit.recording;

import co.acuse.contracts.Topics;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Takes batches from both topics; offsets are committed after the database has them. */
class TopicListeners {

  private final BatchRecorder recorder;
  private final RecordingMetrics metrics;
  private final SubmissionReader submissions = new SubmissionReader();
  private final LifecycleReader lifecycle = new LifecycleReader();

  TopicListeners(BatchRecorder recorder, RecordingMetrics metrics) {
    this.recorder = recorder;
    this.metrics = metrics;
  }

  @KafkaListener(
      id = "audit-submissions",
      topics = Topics.SUBMISSIONS,
      groupId = "${acuse.audit.consumer-group}",
      concurrency = "${acuse.audit.consumers}",
      batch = "true")
  void submissions(List<ConsumerRecord<byte[], byte[]>> records) {
    timed(Topics.SUBMISSIONS, () -> recorder.record(records, submissions));
  }

  @KafkaListener(
      id = "audit-lifecycle",
      topics = Topics.LIFECYCLE,
      groupId = "${acuse.audit.consumer-group}",
      concurrency = "${acuse.audit.consumers}",
      batch = "true")
  void lifecycle(List<ConsumerRecord<byte[], byte[]>> records) {
    timed(Topics.LIFECYCLE, () -> recorder.record(records, lifecycle));
  }

  private void timed(String topic, Runnable batch) {
    long start = System.nanoTime();
    batch.run();
    metrics.batch(topic, Duration.ofNanos(System.nanoTime() - start));
  }
}
