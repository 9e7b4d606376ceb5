package co.acuse.contracts.submission;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.totals.InvoiceTotals;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The request to issue one invoice, as accepted at the door.
 *
 * @param contentHash SHA-256, in hex, of the invoice's canonical form: equal means the same sale
 * @param idempotencyKey what the caller sent along; recorded, never a substitute for the reference
 * @param replayOf the submission that a replay repeats; only with origin REPLAY
 */
public record SubmissionRequested(
    SubmissionId submissionId,
    InvoiceId invoiceId,
    Origin origin,
    Instant acceptedAt,
    String contentHash,
    @Nullable String idempotencyKey,
    @Nullable SubmissionId replayOf,
    Invoice invoice,
    InvoiceTotals totals) {

  /** The version of this form that the code writes. */
  public static final int VERSION = 1;

  public SubmissionRequested {
    if (!invoiceId.equals(invoice.id())) {
      throw new IllegalArgumentException("the invoice id is not derived from this invoice");
    }
    if ((origin == Origin.REPLAY) != (replayOf != null)) {
      throw new IllegalArgumentException("a replay, and only a replay, names what it repeats");
    }
  }
}
