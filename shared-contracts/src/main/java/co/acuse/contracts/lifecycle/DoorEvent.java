package co.acuse.contracts.lifecycle;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.SubmissionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens beside the life of an invoice: it has no sequence and changes no invoice's status.
 */
public sealed interface DoorEvent extends LifecycleMessage {

  /** The version of these forms that the code writes. */
  int VERSION = 1;

  /**
   * What a till wrote to its inbox topic was refused: FAILED of that submission.
   *
   * @param reference as far as it could be read
   */
  record SubmissionRefused(
      UUID eventId,
      Instant occurredAt,
      SubmissionId submissionId,
      @Nullable IssuerNit issuer,
      @Nullable DocumentType documentType,
      @Nullable String reference,
      @Nullable InvoiceId invoiceId,
      String topic,
      int partition,
      long offset,
      List<Fault> faults)
      implements DoorEvent {
    public SubmissionRefused {
      faults = List.copyOf(faults);
    }
  }

  /**
   * An operator pulled a lever.
   *
   * @param operator the name of the key that was used
   * @param action RESUME_ISSUER, RESEND, DELETE, ASK_PROVIDER, RETURN_DLT …
   */
  record OperatorActed(
      UUID eventId,
      Instant occurredAt,
      String operator,
      String action,
      @Nullable IssuerNit issuer,
      @Nullable InvoiceId invoiceId,
      @Nullable String target,
      String result)
      implements DoorEvent {}

  /** One broken rule: where (JSON path), which, and what to mend. */
  record Fault(String path, String code, String message) {}
}
