package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.invoice.Correction;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.provider.ProviderForm;
import co.acuse.contracts.provider.ProviderProfile;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.totals.InvoiceTotals;
import co.acuse.factus.document.request.BillRequest;
import co.acuse.factus.document.request.CreditNoteRequest;
import co.acuse.factus.document.request.DebitNoteRequest;
import co.acuse.factus.document.request.DocumentContent;
import co.acuse.factus.document.request.DocumentRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says a neutral invoice in the words of Factus. The same invoice and settings give the same
 * request, byte for byte; {@code created_time} is never said, because the date is the provider's.
 */
final class RequestComposer {

  private final ProviderProfile profile;
  private final boolean sendEmail;

  /**
   * Creates a composer for one issuer.
   *
   * @param sendEmail whether Factus e-mails the customer; always said, its own default is to send
   */
  RequestComposer(ProviderProfile profile, boolean sendEmail) {
    this.profile = profile;
    this.sendEmail = sendEmail;
  }

  /**
   * Composes the request.
   *
   * @param rangeId of the numbering range; the account's single active one when absent
   * @param billNumber of the invoice that a note corrects
   */
  DocumentRequest compose(
      SubmissionRequested submission, @Nullable Long rangeId, @Nullable String billNumber) {
    Invoice invoice = submission.invoice();
    DocumentContent content = content(invoice, submission.totals(), rangeId);
    return switch (invoice.documentType()) {
      case INVOICE -> bill(invoice, content);
      case CREDIT_NOTE ->
          new CreditNoteRequest(
              concept(invoice), billNumber == null ? "22" : "20", billNumber, content);
      case DEBIT_NOTE ->
          new DebitNoteRequest(
              concept(invoice), billNumber == null ? "32" : "30", billNumber, content);
    };
  }

  private static String concept(Invoice invoice) {
    Correction correction =
        Objects.requireNonNull(invoice.correction(), "the rules let no note pass without one");
    return correction.concept();
  }

  private static BillRequest bill(Invoice invoice, DocumentContent content) {
    return new BillRequest(
        invoice.kind().code(),
        invoice.operation().code(),
        HeadWriter.currency(invoice.currency()),
        HeadWriter.beneficiary(invoice.beneficiary()),
        content);
  }

  private DocumentContent content(Invoice invoice, InvoiceTotals totals, @Nullable Long rangeId) {
    var content =
        DocumentContent.of(invoice.referenceCode().value())
            .numberingRangeId(rangeId)
            .sendEmail(sendEmail)
            .observation(invoice.observation())
            .cashRoundingAmount(ProviderForm.cashRounding(profile, invoice, totals))
            .customer(CustomerWriter.customer(invoice.customer()))
            .establishment(HeadWriter.establishment(invoice.establishment()))
            .billingPeriod(HeadWriter.billingPeriod(invoice.billingPeriod()))
            .orderReference(HeadWriter.orderReference(invoice.orderReference()))
            .health(HeadWriter.health(invoice.health()));
    ProviderForm.payments(profile, invoice, totals).stream()
        .map(HeadWriter::payment)
        .forEach(content::payment);
    invoice.prepayments().stream().map(HeadWriter::prepayment).forEach(content::prepayment);
    invoice.surcharges().stream().map(HeadWriter::charge).forEach(content::allowanceCharge);
    invoice.relatedDocuments().stream().map(HeadWriter::related).forEach(content::relatedDocument);
    ProviderForm.lines(profile, invoice, totals).stream()
        .map(LineWriter::item)
        .forEach(content::item);
    return content.build();
  }
}
