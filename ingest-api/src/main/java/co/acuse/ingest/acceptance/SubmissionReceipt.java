package co.acuse.ingest.acceptance;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.ReferenceCode;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.InvoiceStatus;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.totals.InvoiceTotals;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a till keeps of an accepted invoice.
 *
 * @param statusUrl where to ask what became of it, relative to this service
 * @param idempotencyKey as it was sent
 */
record SubmissionReceipt(
    InvoiceId invoiceId,
    SubmissionId submissionId,
    InvoiceStatus status,
    URI statusUrl,
    ReferenceCode referenceCode,
    Instant acceptedAt,
    @Nullable String idempotencyKey,
    InvoiceTotals totals) {

  static SubmissionReceipt of(SubmissionRequested submission) {
    return new SubmissionReceipt(
        submission.invoiceId(),
        submission.submissionId(),
        InvoiceStatus.PROCESANDO,
        URI.create(
            "/api/v1/invoices/"
                + submission.invoiceId()
                + "?submission="
                + submission.submissionId()),
        submission.invoice().referenceCode(),
        submission.acceptedAt(),
        submission.idempotencyKey(),
        submission.totals());
  }
}
