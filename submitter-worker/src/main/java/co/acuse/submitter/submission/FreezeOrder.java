package co.acuse.submitter.submission;

import co.acuse.contracts.submission.SubmissionRequested;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway needs to freeze a request; a note's invoice is known by then.
 *
 * @param number that the ledger holds for the document; absent when the provider gives it
 * @param now the ledger's time, for the document's stamp
 */
public record FreezeOrder(
    SubmissionRequested submission,
    @Nullable ReferencedInvoice referencedInvoice,
    @Nullable DocumentNumber number,
    Instant now) {

  /** The invoice that a note corrects. */
  public record ReferencedInvoice(
      String number, @Nullable String uniqueCode, @Nullable LocalDate issueDate) {}
}
