package co.acuse.ingest.inbox;

import co.acuse.contracts.lifecycle.DoorEvent.Fault;
import co.acuse.contracts.lifecycle.DoorEvent.SubmissionRefused;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** Counts what came in by inbox topics, and how far behind the reader is. */
@Component
final class InboxMeters {

  private final MeterRegistry meters;

  InboxMeters(MeterRegistry meters, KafkaListenerEndpointRegistry containers) {
    this.meters = meters;
    meters.gauge("acuse.ingest.inbox.lag.records", containers, InboxMeters::lag);
  }

  void count(InboxReading reading) {
    switch (reading) {
      case InboxReading.Invoice _ ->
          meters.counter("acuse.ingest.accepted", "door", "inbox").increment();
      case InboxReading.Refused(SubmissionRefused event) -> refused(event);
      case InboxReading.Unreadable(SubmissionRefused event, String _) -> refused(event);
    }
  }

  private void refused(SubmissionRefused event) {
    event.faults().stream()
        .map(Fault::code)
        .distinct()
        .forEach(code ->
            meters.counter("acuse.ingest.refused", "door", "inbox", "code", code).increment());
  }

  private static double lag(KafkaListenerEndpointRegistry containers) {
    MessageListenerContainer container = containers.getListenerContainer(InboxListener.ID);
    return container == null
        ? Double.NaN
        : container.metrics().values().stream().mapToDouble(InboxMeters::lag).max().orElse(0);
  }

  private static double lag(Map<MetricName, ? extends Metric> metrics) {
    return metrics.values().stream()
        .filter(metric -> metric.metricName().name().equals("records-lag-max"))
        .filter(metric -> metric.metricValue() instanceof Double value && !value.isNaN())
        .mapToDouble(metric -> (Double) metric.metricValue())
        .max()
        .orElse(0);
  }
}
