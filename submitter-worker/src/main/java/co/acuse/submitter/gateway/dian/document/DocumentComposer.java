package co.acuse.submitter.gateway.dian.document;

import co.acuse.contracts.invoice.BillingPeriod;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.invoice.PaymentForm;
import co.acuse.contracts.invoice.Prepayment;
import co.acuse.dian.document.Content;
import co.acuse.dian.document.CreditNote;
import co.acuse.dian.document.DebitNote;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.InvoiceOperation;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.document.NumberingAuthorisation;
import co.acuse.dian.document.OrderReference;
import co.acuse.dian.document.Period;
import co.acuse.dian.document.PrepaidPayment;
import co.acuse.dian.document.References;
import co.acuse.edge.issuers.DianRange;
import co.acuse.edge.issuers.DianRange.Authorisation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the neutral invoice as the document that the DIAN takes; adds nothing, loses nothing. */
public final class DocumentComposer {

  private DocumentComposer() {}

  /**
   * The document.
   *
   * @throws IllegalArgumentException when it would say what the door should have refused
   */
  public static DianDocument compose(Issuance issuance) {
    Content content = Contents.of(issuance);
    return switch (issuance.invoice().documentType()) {
      case INVOICE -> invoice(issuance, content);
      case CREDIT_NOTE ->
          new CreditNote(
              Corrections.credit(issuance.invoice()),
              Corrections.description(issuance.invoice()),
              Corrections.subject(issuance),
              content);
      case DEBIT_NOTE ->
          new DebitNote(
              Corrections.debit(issuance.invoice()),
              Corrections.description(issuance.invoice()),
              Corrections.subject(issuance),
              prepaid(issuance.invoice()),
              content);
    };
  }

  private static DianDocument invoice(Issuance issuance, Content content) {
    Invoice invoice = issuance.invoice();
    return new co.acuse.dian.document.Invoice(
        issuance.inContingency() ? InvoiceType.DIAN_CONTINGENCY : InvoiceType.NATIONAL_SALE,
        InvoiceOperation.STANDARD,
        authorisation(issuance.range()),
        dueDate(invoice),
        period(invoice.billingPeriod()),
        prepaid(invoice),
        Taxes.withholdings(issuance.totals().withholdings()),
        content);
  }

  private static NumberingAuthorisation authorisation(DianRange range) {
    Authorisation authorisation =
        Objects.requireNonNull(range.authorisation(), "an invoice's range has an authorisation");
    return new NumberingAuthorisation(
        authorisation.resolution(),
        authorisation.validFrom(),
        authorisation.validUntil(),
        range.prefix(),
        range.first(),
        range.last());
  }

  /** When all of it is to be paid. */
  private static @Nullable LocalDate dueDate(Invoice invoice) {
    return invoice.payments().stream()
        .filter(payment -> payment.form() == PaymentForm.CREDIT)
        .map(payment -> payment.dueDate())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  static @Nullable Period period(@Nullable BillingPeriod period) {
    return period == null ? null : new Period(period.startDate(), period.endDate());
  }

  static References references(Invoice invoice) {
    var order = invoice.orderReference();
    return order == null
        ? References.NONE
        : References.of(new OrderReference(order.originOrderId(), order.issueDate()));
  }

  private static List<PrepaidPayment> prepaid(Invoice invoice) {
    return invoice.prepayments().stream().map(DocumentComposer::prepaid).toList();
  }

  private static PrepaidPayment prepaid(Prepayment payment) {
    return new PrepaidPayment(
        payment.reference(), payment.amount(), payment.receivedDate(), null, payment.note());
  }
}
