package co.acuse.contracts.invoice;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.ReferenceCode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sale or its correction as a till writes it, whatever the provider.
 *
 * @param kind what the invoice is when {@code documentType} is INVOICE; a sale by default
 * @param operation the business it comes from; standard by default
 * @param issuedAt when the sale took place; the time of acceptance when the till does not say. With
 *     {@code number} it is the document's own date and time of issue
 * @param numberingPrefix names the numbering range when the issuer has more than one
 * @param number that the till gave the document, without its prefix; absent when others number it
 * @param cashRounding payments minus total, negative when rounded down, -500.00 to 500.00
 * @param correction what a note corrects and why; only for notes
 */
public record Invoice(
    IssuerNit issuer,
    DocumentType documentType,
    ReferenceCode referenceCode,
    InvoiceKind kind,
    OperationType operation,
    @Nullable OffsetDateTime issuedAt,
    @Nullable String numberingPrefix,
    @Nullable Long number,
    @Nullable Customer customer,
    List<Line> lines,
    List<Payment> payments,
    @Nullable BigDecimal cashRounding,
    List<Prepayment> prepayments,
    List<Surcharge> surcharges,
    @Nullable ForeignCurrency currency,
    @Nullable OrderReference orderReference,
    @Nullable BillingPeriod billingPeriod,
    @Nullable Establishment establishment,
    List<RelatedDocument> relatedDocuments,
    @Nullable HealthSector health,
    @Nullable Beneficiary beneficiary,
    @Nullable Correction correction,
    @Nullable String observation) {

  public Invoice {
    lines = copy(lines);
    payments = copy(payments);
    prepayments = copy(prepayments);
    surcharges = copy(surcharges);
    relatedDocuments = copy(relatedDocuments);
    kind = kind == null ? InvoiceKind.SALE : kind;
    operation = operation == null ? OperationType.STANDARD : operation;
  }

  public InvoiceId id() {
    return InvoiceId.of(issuer, documentType, referenceCode);
  }

  /** What is absent in JSON is an empty list here. */
  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
