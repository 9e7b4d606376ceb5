package co.acuse.contracts.rules;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.invoice.OperationType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decides how the parts of a document are read.
 *
 * @param type absent when it cannot be read; then what depends on it is not judged
 * @param saleDate the day in Colombia on which the sale took place
 */
record Setting(@Nullable DocumentType type, OperationType operation, LocalDate saleDate) {
  boolean isNote() {
    return type != null && type.isNote();
  }

  boolean isInvoice() {
    return type == DocumentType.INVOICE;
  }

  /** Whether an invoice of one of these operations is being read. */
  boolean isInvoiceOf(OperationType... operations) {
    return isInvoice() && java.util.List.of(operations).contains(operation);
  }
}
