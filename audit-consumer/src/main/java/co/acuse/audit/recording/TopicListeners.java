package co.acuse.audit.recording;

import co.acuse.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;

/** Takes batches from both topics; offsets are committed after the database has them. */
class TopicListeners implements ConsumerSeekAware {

  private final BatchRecorder recorder;
  private final RecordingMetrics metrics;
  private final boolean fromStart;
  private final Set<TopicPartition> begun = ConcurrentHashMap.newKeySet();
  private final SubmissionReader submissions = new SubmissionReader();
  private final LifecycleReader lifecycle = new LifecycleReader();

  /**
   * Listeners of both topics.
   *
   * @param fromStart whether each partition is read again from its first record
   */
  TopicListeners(BatchRecorder recorder, RecordingMetrics metrics, boolean fromStart) {
    this.recorder = recorder;
    this.metrics = metrics;
    this.fromStart = fromStart;
  }

  /** Goes back once: what this process has read again it need not read again after a rebalance. */
  @Override
  public void onPartitionsAssigned(
      Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
    if (fromStart) {
      callback.seekToBeginning(assignments.keySet().stream().filter(begun::add).toList());
    }
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
