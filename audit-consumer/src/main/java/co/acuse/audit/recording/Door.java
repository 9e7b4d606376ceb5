package co.acuse.audit.recording;

import co.acuse.audit.status.StatusChange.Progressed;
import co.acuse.audit.status.StatusChange.Sale;
import co.acuse.audit.status.StatusChange.State;
import co.acuse.audit.trail.LogEntry;
import co.acuse.audit.trail.LogEntry.Subject;
import co.acuse.audit.trail.LogEntry.Telling;
import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.ReferenceCode;
import co.acuse.contracts.lifecycle.DoorEvent;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.InvoiceStatus;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens beside an invoice's life. */
final class Door {

  private Door() {}

  /**
   * A refusal is the end of its submission only; without a whole identity it is in the log only.
   */
  static Recordable refused(
      DoorEvent.SubmissionRefused refused, ReceivedValue value, @Nullable String traceparent) {
    Sale sale = sale(refused);
    List<String> codes =
        SearchText.codes(
            Stream.concat(
                Stream.of(FailureCause.INVALID_INVOICE.name()),
                refused.faults().stream().map(DoorEvent.Fault::code)));
    LogEntry entry =
        new LogEntry(
            refused.eventId(),
            new Subject(
                sale == null ? null : sale.invoiceId(),
                refused.submissionId().value(),
                refused.issuer() == null ? null : refused.issuer().value(),
                refused.documentType() == null ? null : refused.documentType().name(),
                refused.reference()),
            new Telling(
                "SubmissionRefused",
                null,
                InvoiceStatus.FAILED.name(),
                null,
                null,
                null,
                FailureCause.INVALID_INVOICE.name(),
                codes,
                refused.occurredAt(),
                traceparent),
            value.bodies("payloadIn", "responseOut"),
            value.receipt());
    return new Recordable(entry, sale == null ? null : end(sale, refused), List.of());
  }

  private static Progressed end(Sale sale, DoorEvent.SubmissionRefused refused) {
    DoorEvent.Fault first = refused.faults().isEmpty() ? null : refused.faults().getFirst();
    return new Progressed(
        sale,
        refused.submissionId().value(),
        0,
        refused.eventId(),
        refused.occurredAt(),
        true,
        State.failed(
            null,
            null,
            FailureCause.INVALID_INVOICE.name(),
            first == null ? null : first.code(),
            first == null ? null : first.message(),
            false,
            false));
  }

  private static @Nullable Sale sale(DoorEvent.SubmissionRefused refused) {
    InvoiceId id = refused.invoiceId();
    IssuerNit issuer = refused.issuer();
    DocumentType type = refused.documentType();
    String reference = refused.reference();
    if (id == null
        || issuer == null
        || type == null
        || reference == null
        || !ReferenceCode.isAllowed(reference)
        || !InvoiceId.of(issuer, type, new ReferenceCode(reference)).equals(id)) {
      return null;
    }
    return new Sale(id.value(), issuer.value(), type.name(), reference);
  }

  /** An operator's event stands in the chain of the invoice that it names. */
  static Recordable acted(
      DoorEvent.OperatorActed acted, ReceivedValue value, @Nullable String traceparent) {
    UUID invoiceId = acted.invoiceId() == null ? null : acted.invoiceId().value();
    LogEntry entry =
        new LogEntry(
            acted.eventId(),
            new Subject(
                invoiceId,
                null,
                acted.issuer() == null ? null : acted.issuer().value(),
                null,
                null),
            new Telling(
                "OperatorActed",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                acted.occurredAt(),
                traceparent),
            value.bodies("payloadIn", "responseOut"),
            value.receipt());
    return new Recordable(entry, null, List.of());
  }
}
