package co.acuse.audit.recording;

import co.acuse.audit.status.Statuses;
import co.acuse.audit.trail.ArchivedFiles;
import co.acuse.audit.trail.AuditTrail;
import co.acuse.edge.kafka.DeadLetters;
import co.acuse.edge.kafka.TopicPlan;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

/** Wires what listens to Kafka. */
@Configuration(proxyBeanMethods = false)
class RecordingConfiguration {

  private static final long FIRST_PAUSE = 500;
  private static final long LONGEST_PAUSE = 10_000;

  @Bean
  TopicPlan submissionsTopic() {
    return TopicPlan.submissions();
  }

  @Bean
  TopicPlan lifecycleTopic() {
    return TopicPlan.lifecycle();
  }

  @Bean
  RecordingMetrics recordingMetrics(MeterRegistry meters) {
    return new RecordingMetrics(meters);
  }

  @Bean
  BatchRecorder batchRecorder(
      AuditTrail trail,
      Statuses statuses,
      ArchivedFiles files,
      PlatformTransactionManager transactions,
      DeadLetters deadLetters,
      RecordingMetrics metrics) {
    return new BatchRecorder(
        trail,
        statuses,
        files,
        new TransactionTemplate(transactions),
        deadLetters::publish,
        metrics);
  }

  @Bean
  TopicListeners topicListeners(
      BatchRecorder recorder,
      RecordingMetrics metrics,
      @Value("${acuse.audit.read-from-start}") boolean fromStart) {
    return new TopicListeners(recorder, metrics, fromStart);
  }

  /** A batch that fails is tried again until it goes in: nothing is ever passed over. */
  @Bean
  CommonErrorHandler untilItGoesIn() {
    ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE, 2);
    pauses.setMaxInterval(LONGEST_PAUSE);
    DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
    handler.setClassifications(Map.of(), true);
    return handler;
  }
}
