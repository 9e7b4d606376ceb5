package co.acuse.submitter.submission;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.ReferenceCode;
import co.acuse.contracts.invoice.Correction;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.lifecycle.IssuedDocument;
import co.acuse.submitter.submission.FreezeOrder.ReferencedInvoice;
import co.acuse.submitter.submission.LedgerView.Sibling;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The invoice that a note corrects, as the ledger knows it. */
sealed interface NoteInvoice {

  /** The note, or any other document, can go. */
  record Known(@Nullable ReferencedInvoice invoice) implements NoteInvoice {}

  /** It is on its way. */
  record Underway(InvoiceId id) implements NoteInvoice {}

  /** No submission of it is at work or waits. */
  record Failed(InvoiceId id) implements NoteInvoice {}

  /** The ledger has never heard of it. */
  record Unheard(InvoiceId id) implements NoteInvoice {}

  static NoteInvoice of(Invoice document, LedgerView ledger) {
    Correction correction = document.correction();
    if (correction == null || !correction.namesInvoice()) {
      return new Known(null);
    }
    ReferenceCode reference = correction.invoiceReference();
    return reference == null
        ? new Known(byNumber(document, correction, ledger))
        : byReference(InvoiceId.of(document.issuer(), DocumentType.INVOICE, reference), ledger);
  }

  private static NoteInvoice byReference(InvoiceId id, LedgerView ledger) {
    Optional<Sibling> found = ledger.document(id);
    if (found.isEmpty()) {
      return new Unheard(id);
    }
    IssuedDocument issued = found.get().issued();
    if (issued != null) {
      return new Known(referenced(issued));
    }
    return found.get().unfinished() ? new Underway(id) : new Failed(id);
  }

  private static @Nullable ReferencedInvoice byNumber(
      Invoice document, Correction correction, LedgerView ledger) {
    String number = correction.invoiceNumber();
    if (number == null) {
      return null;
    }
    return ledger
        .issuedUnder(document.issuer(), DocumentType.INVOICE, number)
        .map(Sibling::issued)
        .map(NoteInvoice::referenced)
        .orElseGet(() ->
            new ReferencedInvoice(number, correction.invoiceCufe(), correction.invoiceDate()));
  }

  private static ReferencedInvoice referenced(IssuedDocument issued) {
    return new ReferencedInvoice(
        issued.number(),
        issued.uniqueCode(),
        issued.issuedAt() == null ? null : Issues.dayOf(issued.issuedAt()));
  }
}
