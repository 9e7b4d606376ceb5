package co.acuse.submitter.gateway.dian.document;

import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.provider.ProviderProfile;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.totals.InvoiceTotals;
import co.acuse.dian.code.Environment;
import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.document.DocumentNumber;
import co.acuse.edge.issuers.DianAccount;
import co.acuse.edge.issuers.DianRange;
import co.acuse.submitter.submission.FreezeOrder.ReferencedInvoice;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what one document says.
 *
 * @param range that holds the number
 * @param stamp issue date and time
 * @param inContingency whether it is an invoice of type 04
 */
public record Issuance(
    SubmissionRequested submission,
    @Nullable ReferencedInvoice referencedInvoice,
    DocumentNumber number,
    DianRange range,
    DianAccount account,
    ProviderProfile profile,
    Environment environment,
    IssueMoment stamp,
    boolean inContingency) {

  Invoice invoice() {
    return submission.invoice();
  }

  InvoiceTotals totals() {
    return submission.totals();
  }
}
