package co.acuse.ingest.inbox;

import co.acuse.contracts.Topics;
import co.acuse.contracts.lifecycle.DoorEvent.SubmissionRefused;
import co.acuse.contracts.wire.CloudEventHeaders;
import co.acuse.contracts.wire.Wire;
import co.acuse.contracts.wire.WireRecord;
import co.acuse.edge.kafka.DeadLetters;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.edge.observability.TraceContexts;
import co.acuse.ingest.publishing.KafkaPublisher;
import co.acuse.ingest.publishing.Publication;
import co.acuse.ingest.publishing.Sending;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * The door for tills that speak Kafka: everything that was read is on its way before anything is
 * awaited, and offsets are committed only after all of it was acknowledged.
 */
@Component
final class InboxListener {

  static final String ID = "acuse-ingest-inbox";

  private static final String SOURCE = "/ingest-api";

  private final ReadInboxRecord reading;
  private final KafkaPublisher publisher;
  private final DeadLetters deadLetters;
  private final TraceContexts traces;
  private final InboxMeters meters;

  InboxListener(
      ReadInboxRecord reading,
      KafkaPublisher publisher,
      DeadLetters deadLetters,
      TraceContexts traces,
      InboxMeters meters) {
    this.reading = reading;
    this.publisher = publisher;
    this.deadLetters = deadLetters;
    this.traces = traces;
    this.meters = meters;
  }

  @KafkaListener(
      id = ID,
      topicPattern = "acuse\\.inbox\\.[^.]+",
      batch = "true",
      containerFactory = "inboxContainers")
  void take(List<ConsumerRecord<byte[], byte[]>> records) {
    List<Begun> underWay = records.stream().map(this::begin).toList();
    for (Begun one : underWay) {
      if (!(one.sending().await() instanceof Publication.Acknowledged)) {
        throw new KafkaNotReadyException(
            "Kafka did not acknowledge; the records are read again", null);
      }
    }
    underWay.forEach(one -> meters.count(one.found()));
  }

  private Begun begin(ConsumerRecord<byte[], byte[]> record) {
    String trace = KafkaRecords.headers(record).get(CloudEventHeaders.TRACEPARENT);
    try (var _ = traces.follow(trace, "inbox record")) {
      String traceparent = traces.current().orElse(null);
      InboxReading found = reading.read(record);
      return new Begun(found, send(record, found, traceparent));
    }
  }

  private Sending send(
      ConsumerRecord<byte[], byte[]> record, InboxReading found, @Nullable String traceparent) {
    return switch (found) {
      case InboxReading.Invoice(var submission) ->
          send(Topics.SUBMISSIONS, Wire.encode(submission, SOURCE, traceparent));
      case InboxReading.Refused(var event) -> send(event, traceparent);
      case InboxReading.Unreadable(var event, String reason) -> {
        deadLetters.publish(record, reason);
        yield send(event, traceparent);
      }
    };
  }

  private Sending send(SubmissionRefused event, @Nullable String traceparent) {
    return send(Topics.LIFECYCLE, Wire.encode(event, event.issuer(), SOURCE, traceparent));
  }

  private Sending send(String topic, WireRecord message) {
    return publisher.send(topic, message, publisher.deadline());
  }

  /** A record that was read and is on its way. */
  private record Begun(InboxReading found, Sending sending) {}
}
