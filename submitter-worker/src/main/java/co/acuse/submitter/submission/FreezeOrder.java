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
 * @param contingencyOf present for an invoice that is issued while the authority's service is away:
 *     the time of issue that it has; it is signed now, on the same day
 */
public record FreezeOrder(
    SubmissionRequested submission,
    @Nullable ReferencedInvoice referencedInvoice,
    @Nullable DocumentNumber number,
    Instant now,
    @Nullable Instant contingencyOf) {

  /** An order for a document that the authority gets at once. */
  public FreezeOrder(
      SubmissionRequested submission,
      @Nullable ReferencedInvoice referencedInvoice,
      @Nullable DocumentNumber number,
      Instant now) {
    this(submission, referencedInvoice, number, now, null);
  }

  /** When the document is issued. */
  public Instant issuedAt() {
    return contingencyOf == null ? issuedAt(submission, now) : contingencyOf;
  }

  /** When it is signed, which is when it is issued but for an invoice in contingency. */
  public Instant signedAt() {
    return contingencyOf == null ? issuedAt() : now;
  }

  /** When the till says, if it numbered the document too, else now. */
  static Instant issuedAt(SubmissionRequested submission, Instant now) {
    OffsetDateTime sold = submission.invoice().issuedAt();
    return submission.invoice().number() == null || sold == null ? now : sold.toInstant();
  }

  /** The invoice that a note corrects. */
  public record ReferencedInvoice(
      String number, @Nullable String uniqueCode, @Nullable LocalDate issueDate) {}
}
