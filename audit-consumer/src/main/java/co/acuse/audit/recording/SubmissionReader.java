package co.acuse.audit.recording;

import co.acuse.audit.status.StatusChange.Requested;
import co.acuse.audit.status.StatusChange.Sale;
import co.acuse.audit.trail.LogEntry;
import co.acuse.audit.trail.LogEntry.Subject;
import co.acuse.audit.trail.LogEntry.Telling;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.lifecycle.InvoiceStatus;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.CloudEventHeaders;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.edge.kafka.KafkaRecords;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads what stands on the submissions topic. */
final class SubmissionReader extends RecordReader<SubmissionRequested> {

  @Override
  Decoded<SubmissionRequested> decode(byte @Nullable [] value, Map<String, String> headers) {
    return Wire.decodeSubmission(value, headers);
  }

  @Override
  Recordable recordable(
      SubmissionRequested submission, ReceivedValue value, ConsumerRecord<byte[], byte[]> record) {
    Invoice invoice = submission.invoice();
    Sale sale =
        new Sale(
            submission.invoiceId().value(),
            invoice.issuer().value(),
            invoice.documentType().name(),
            invoice.referenceCode().value());
    LogEntry entry =
        new LogEntry(
            submission.submissionId().value(),
            new Subject(
                sale.invoiceId(),
                submission.submissionId().value(),
                sale.issuer(),
                sale.documentType(),
                sale.referenceCode()),
            telling(submission, KafkaRecords.headers(record)),
            value.bodies("invoice", "responseOut"),
            value.receipt());
    return new Recordable(entry, requested(sale, submission), List.of());
  }

  private static Telling telling(SubmissionRequested submission, Map<String, String> headers) {
    return new Telling(
        "SubmissionRequested",
        null,
        InvoiceStatus.PROCESANDO.name(),
        Phase.QUEUED.name(),
        null,
        null,
        null,
        List.of(),
        submission.acceptedAt(),
        SearchText.traceparent(headers.get(CloudEventHeaders.TRACEPARENT)));
  }

  private static Requested requested(Sale sale, SubmissionRequested submission) {
    Invoice invoice = submission.invoice();
    return new Requested(
        sale,
        submission.submissionId().value(),
        submission.origin().name(),
        submission.acceptedAt(),
        submission.contentHash(),
        submission.idempotencyKey(),
        invoice.orderReference() == null
            ? null
            : SearchText.cut(invoice.orderReference().originOrderId()),
        invoice.customer() == null ? null : SearchText.cut(invoice.customer().identification()),
        submission.totals().total());
  }
}
