package co.acuse.submitter.submission;

import co.acuse.contracts.submission.SubmissionRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway needs to freeze a request; a note's invoice is known by then.
 *
 * @param number that the ledger holds for the document; absent when the provider gives it
 * @param now the ledger's time
 */
public record FreezeOrder(
    SubmissionRequested submission,
    @Nullable ReferencedInvoice referencedInvoice,
    @Nullable DocumentNumber number,
    Instant now) {

  /** When the document is issued: when the till says, if it numbered it too, else now. */
  public Instant issuedAt() {
    OffsetDateTime sold = submission.invoice().issuedAt();
    return submission.invoice().number() == null || sold == null ? now : sold.toInstant();
  }

  /** The invoice that a note corrects. */
  public record ReferencedInvoice(
      String number, @Nullable String uniqueCode, @Nullable LocalDate issueDate) {}
}
