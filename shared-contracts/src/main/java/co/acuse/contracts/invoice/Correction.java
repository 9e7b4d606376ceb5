package co.acuse.contracts.invoice;

import co.acuse.contracts.identity.ReferenceCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a note corrects and why: an invoice, or a billing period when no invoice is named.
 *
 * @param concept the authority's code: 1 to 6 for credit notes, 1 to 4 for debit notes
 * @param invoiceReference the till's reference of an invoice issued through Acuse; this, or
 * @param invoiceNumber the number of any invoice of the issuer, then with its CUFE and date
 */
public record Correction(
    String concept,
    @Nullable ReferenceCode invoiceReference,
    @Nullable String invoiceNumber,
    @Nullable String invoiceCufe,
    @Nullable LocalDate invoiceDate) {

  /** Whether an invoice is named, by reference or by number. */
  public boolean namesInvoice() {
    return invoiceReference != null || invoiceNumber != null;
  }
}
