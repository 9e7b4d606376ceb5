package co.acuse.contracts.rules;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.invoice.OperationType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decides how the parts of a document are read.
 *
 * @param type absent when it cannot be read; then what depends on it is not judged
 * @param judged whether the business could be read, so that its rules can be applied
 * @param saleDate the day in Colombia on which the sale took place
 */
record Setting(
    @Nullable DocumentType type,
    OperationType operation,
    boolean judged,
    @Nullable OffsetDateTime issuedAt,
    LocalDate saleDate) {
  boolean isNote() {
    return type != null && type.isNote();
  }

  boolean isInvoice() {
    return judged && type == DocumentType.INVOICE;
  }

  /** Whether an invoice of one of these operations is being read. */
  boolean isInvoiceOf(OperationType... operations) {
    return isInvoice() && List.of(operations).contains(operation);
  }
}
