package co.acuse.audit.recording;

import co.acuse.audit.trail.ArchivedFiles.ArrivedFile;
import co.acuse.audit.trail.LogEntry;
import co.acuse.audit.trail.LogEntry.Bodies;
import co.acuse.audit.trail.LogEntry.Subject;
import co.acuse.audit.trail.LogEntry.Telling;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.lifecycle.DoorEvent;
import co.acuse.contracts.lifecycle.EventHeader;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.LifecycleMessage;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.wire.CloudEventHeaders;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.edge.kafka.KafkaRecords;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads what stands on the lifecycle topic. */
final class LifecycleReader extends RecordReader<LifecycleMessage> {

  @Override
  Decoded<LifecycleMessage> decode(byte @Nullable [] value, Map<String, String> headers) {
    return Wire.decodeLifecycle(value, headers);
  }

  @Override
  Recordable recordable(
      LifecycleMessage message, ReceivedValue value, ConsumerRecord<byte[], byte[]> record) {
    return switch (message) {
      case InvoiceEvent event -> ofInvoice(event, value);
      case DoorEvent event ->
          ofDoor(event, value, KafkaRecords.headers(record).get(CloudEventHeaders.TRACEPARENT));
    };
  }

  private static Recordable ofInvoice(InvoiceEvent event, ReceivedValue value) {
    EventHeader header = event.header();
    InvoiceId derived =
        InvoiceId.of(header.issuer(), header.documentType(), header.referenceCode());
    if (!derived.equals(header.invoiceId())) {
      throw new IllegalArgumentException("the invoice id is not derived from this sale");
    }
    List<ArrivedFile> files = FileContents.of(event);
    Bodies bodies = value.bodies("payloadIn", "responseOut");
    FileContents.leaveOut(bodies.detail(), files);
    LogEntry entry =
        new LogEntry(
            event.eventId(), subject(header), telling(event, header), bodies, value.receipt());
    return new Recordable(entry, Progress.of(event).orElse(null), files);
  }

  private static Subject subject(EventHeader header) {
    return new Subject(
        header.invoiceId().value(),
        header.submissionId().value(),
        header.issuer().value(),
        header.documentType().name(),
        header.referenceCode().value());
  }

  private static Telling telling(InvoiceEvent event, EventHeader header) {
    Facts facts = Facts.of(event);
    Provider provider = header.provider();
    return new Telling(
        event.getClass().getSimpleName(),
        header.sequence(),
        event.status().map(Enum::name).orElse(null),
        facts.phase() == null ? null : facts.phase().name(),
        facts.attempt(),
        provider == null ? null : provider.name(),
        facts.cause() == null ? null : facts.cause().name(),
        facts.codes(),
        event.occurredAt(),
        SearchText.traceparent(header.traceparent()));
  }

  private static Recordable ofDoor(
      DoorEvent event, ReceivedValue value, @Nullable String traceparent) {
    return switch (event) {
      case DoorEvent.SubmissionRefused refused ->
          Door.refused(refused, value, SearchText.traceparent(traceparent));
      case DoorEvent.OperatorActed acted ->
          Door.acted(acted, value, SearchText.traceparent(traceparent));
    };
  }
}
