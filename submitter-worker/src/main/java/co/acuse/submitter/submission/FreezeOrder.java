package co.acuse.submitter.submission;

import co.acuse.contracts.submission.SubmissionRequested;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a gateway needs to freeze a request; a note's invoice is known by then. */
public record FreezeOrder(
    SubmissionRequested submission, @Nullable ReferencedInvoice referencedInvoice) {

  /** The invoice that a note corrects. */
  public record ReferencedInvoice(
      String number, @Nullable String uniqueCode, @Nullable LocalDate issueDate) {}
}
