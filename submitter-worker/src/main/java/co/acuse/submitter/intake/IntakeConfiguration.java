package co.acuse.submitter.intake;

import co.acuse.edge.kafka.DeadLetters;
import co.acuse.edge.kafka.TopicPlan;
import co.acuse.submitter.submission.Submissions;
import co.acuse.submitter.submission.lanes.Runner;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** Builds the intake. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  private static final long PAUSE_MILLIS = 1_000;

  @Bean
  TopicPlan submissionsTopic() {
    return TopicPlan.submissions();
  }

  @Bean
  SubmissionListener submissionListener(
      Submissions submissions, DeadLetters deadLetters, Runner runner, MeterRegistry meters) {
    return new SubmissionListener(
        new SubmissionIntake(submissions, deadLetters, runner::arrived, meters));
  }

  /** What fails for a while, such as the database, is tried for as long as it takes. */
  @Bean
  CommonErrorHandler untilItWorks() {
    return new DefaultErrorHandler(new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
  }
}
