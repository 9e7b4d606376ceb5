package co.acuse.contracts.lifecycle;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.ReferenceCode;
import co.acuse.contracts.identity.SubmissionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event of an invoice says about itself.
 *
 * @param sequence 1, 2, 3 … per invoice, given by the ledger alone
 * @param provider where the document is bound to, once it is
 * @param traceparent the W3C trace context of the request that it all began with
 */
public record EventHeader(
    UUID eventId,
    InvoiceId invoiceId,
    SubmissionId submissionId,
    IssuerNit issuer,
    DocumentType documentType,
    ReferenceCode referenceCode,
    long sequence,
    Instant occurredAt,
    @Nullable Provider provider,
    @Nullable String traceparent) {

  public EventHeader {
    if (sequence < 1) {
      throw new IllegalArgumentException("sequences start at 1");
    }
  }
}
