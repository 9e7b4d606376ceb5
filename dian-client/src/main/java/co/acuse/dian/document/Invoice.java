package co.acuse.dian.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice of type 01, 02, 03 or 04.
 *
 * @param authorisation holds the number, and is valid on the issue date
 * @param dueDate when all of it is to be paid
 * @param period what time it is for, as for a service by the month
 * @param withholdings told only, never subtracted
 */
public record Invoice(
    InvoiceType type,
    InvoiceOperation operation,
    NumberingAuthorisation authorisation,
    @Nullable LocalDate dueDate,
    @Nullable Period period,
    List<PrepaidPayment> prepaidPayments,
    List<TaxTotal> withholdings,
    Content content)
    implements DianDocument {

  public Invoice {
    prepaidPayments = List.copyOf(prepaidPayments);
    withholdings = TaxTotal.withholdings(withholdings);
    Texts.refuseNone(content.paymentMeans(), "The means of payment of an invoice");
    authorisation.refuseUnlessValidOn(content.issueDate());
    if (type == InvoiceType.ISSUER_CONTINGENCY) {
      // FAD05b and FAD05c leave type 03 out.
      authorisation.refuseOtherPrefix(content.number());
    } else {
      authorisation.refuseUnlessHolds(content.number());
    }
  }

  /** A standard sale of type 01, without what most sales do not have. */
  public static Invoice sale(NumberingAuthorisation authorisation, Content content) {
    return new Invoice(
        InvoiceType.NATIONAL_SALE,
        InvoiceOperation.STANDARD,
        authorisation,
        null,
        null,
        List.of(),
        List.of(),
        content);
  }

  @Override
  public UuidKind uuidKind() {
    return type.uuidKind();
  }
}
