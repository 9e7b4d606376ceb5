package co.acuse.audit.recording;

import co.acuse.audit.status.StatusChange.Ended;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/** What recording tells Prometheus. */
final class RecordingMetrics {

  private final MeterRegistry meters;

  RecordingMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void recorded(String topic, int rows) {
    meters.counter("acuse.audit.rows", "topic", topic).increment(rows);
  }

  void batch(String topic, Duration time) {
    Timer.builder("acuse.audit.batch")
        .description("From a batch's arrival to its commit")
        .tag("topic", topic)
        .register(meters)
        .record(time);
  }

  void ended(Ended ended) {
    Timer.builder("acuse.final.answer")
        .description("From a submission's acceptance to its final answer")
        .tag("outcome", ended.status().name().toLowerCase(Locale.ROOT))
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(50))
        .maximumExpectedValue(Duration.ofDays(3))
        .register(meters)
        .record(ended.sinceAcceptance().isNegative() ? Duration.ZERO : ended.sinceAcceptance());
  }
}
