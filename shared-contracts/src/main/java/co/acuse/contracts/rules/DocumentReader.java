package co.acuse.contracts.rules;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.ReferenceCode;
import co.acuse.contracts.invoice.Beneficiary;
import co.acuse.contracts.invoice.BillingPeriod;
import co.acuse.contracts.invoice.Correction;
import co.acuse.contracts.invoice.Customer;
import co.acuse.contracts.invoice.Establishment;
import co.acuse.contracts.invoice.ForeignCurrency;
import co.acuse.contracts.invoice.HealthSector;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.invoice.InvoiceKind;
import co.acuse.contracts.invoice.Line;
import co.acuse.contracts.invoice.OperationType;
import co.acuse.contracts.invoice.OrderReference;
import co.acuse.contracts.invoice.Payment;
import co.acuse.contracts.invoice.Prepayment;
import co.acuse.contracts.invoice.RelatedDocument;
import co.acuse.contracts.invoice.Surcharge;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the document as a whole, field by field, in the order of the format. */
final class DocumentReader {
  private static final int MOST_LINES = 2_000;
  private static final int MOST_PARTS = 100;
  private static final Pattern ISSUER = Pattern.compile("[0-9]{5,12}");
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9]{1,10}");

  private DocumentReader() {}

  static Draft read(Fields fields, SaleDay saleDay) {
    Setting setting = setting(fields, saleDay);
    Draft draft = draft(fields, setting);
    fields.require("issuer", "documentType", "referenceCode", "lines", "payments");
    DocumentRules.check(fields, setting, draft);
    fields.refuseRest();
    return draft;
  }

  private static Setting setting(Fields fields, SaleDay saleDay) {
    DocumentType type = fields.code("documentType", DocumentType.class);
    OperationType operation = fields.code("operation", OperationType.class);
    OffsetDateTime issuedAt = fields.dateTime("issuedAt");
    saleDay.check(fields, issuedAt);
    // An unreadable operation is no reason to judge the rest as a standard sale.
    boolean judged = operation != null || !fields.has("operation");
    return new Setting(
        type,
        operation == null ? OperationType.STANDARD : operation,
        judged,
        issuedAt,
        saleDay.of(issuedAt));
  }

  private static Draft draft(Fields fields, Setting setting) {
    MoneyReader money = new MoneyReader(setting);
    ReferenceReader references = new ReferenceReader(setting);
    return new Draft(
        issuer(fields),
        setting.type(),
        reference(fields, "referenceCode"),
        kind(fields),
        setting.operation(),
        setting.issuedAt(),
        fields.matching("numberingPrefix", PREFIX, Expected.PREFIX),
        number(fields),
        fields.object("customer", PartyReader::customer),
        fields.list("lines", MOST_LINES, new LineReader(setting)::line),
        fields.list("payments", MOST_PARTS, money::payment),
        fields.decimal("cashRounding", DecimalForm.CASH_ROUNDING),
        fields.list("prepayments", MOST_PARTS, money::prepayment),
        fields.list("surcharges", MOST_PARTS, MoneyReader::surcharge),
        fields.object("currency", MoneyReader::currency),
        fields.object("orderReference", ReferenceReader::order),
        fields.object("billingPeriod", ReferenceReader::billingPeriod),
        fields.object("establishment", PartyReader::establishment),
        fields.list("relatedDocuments", MOST_PARTS, references::relatedDocument),
        fields.object("health", ReferenceReader::health),
        fields.object("beneficiary", PartyReader::beneficiary),
        fields.object("correction", references::correction),
        fields.text("observation", 250));
  }

  private static @Nullable IssuerNit issuer(Fields fields) {
    String issuer = fields.matching("issuer", ISSUER, Expected.ISSUER);
    return issuer == null ? null : new IssuerNit(issuer);
  }

  private static @Nullable Long number(Fields fields) {
    BigDecimal number = fields.decimal("number", DecimalForm.DOCUMENT_NUMBER);
    return number == null ? null : number.longValueExact();
  }

  private static InvoiceKind kind(Fields fields) {
    InvoiceKind kind = fields.code("kind", InvoiceKind.class);
    return kind == null ? InvoiceKind.SALE : kind;
  }

  static @Nullable ReferenceCode reference(Fields fields, String name) {
    String text = fields.text(name, 100);
    if (text == null || ReferenceCode.isAllowed(text)) {
      return text == null ? null : new ReferenceCode(text);
    }
    fields.fault(name, FaultCode.MALFORMED, Expected.REFERENCE.name());
    return null;
  }

  /** As much of an invoice as could be read; the fields are those of {@link Invoice}. */
  record Draft(
      @Nullable IssuerNit issuer,
      @Nullable DocumentType documentType,
      @Nullable ReferenceCode referenceCode,
      InvoiceKind kind,
      OperationType operation,
      @Nullable OffsetDateTime issuedAt,
      @Nullable String numberingPrefix,
      @Nullable Long number,
      @Nullable Customer customer,
      @Nullable List<Line> lines,
      @Nullable List<Payment> payments,
      @Nullable BigDecimal cashRounding,
      @Nullable List<Prepayment> prepayments,
      @Nullable List<Surcharge> surcharges,
      @Nullable ForeignCurrency currency,
      @Nullable OrderReference orderReference,
      @Nullable BillingPeriod billingPeriod,
      @Nullable Establishment establishment,
      @Nullable List<RelatedDocument> relatedDocuments,
      @Nullable HealthSector health,
      @Nullable Beneficiary beneficiary,
      @Nullable Correction correction,
      @Nullable String observation) {

    /** The invoice; absent while something that it needs could not be read. */
    @Nullable Invoice invoice() {
      if (issuer == null
          || documentType == null
          || referenceCode == null
          || lines == null
          || payments == null
          || prepayments == null
          || surcharges == null
          || relatedDocuments == null) {
        return null;
      }
      return new Invoice(
          issuer,
          documentType,
          referenceCode,
          kind,
          operation,
          issuedAt,
          numberingPrefix,
          number,
          customer,
          lines,
          payments,
          cashRounding,
          prepayments,
          surcharges,
          currency,
          orderReference,
          billingPeriod,
          establishment,
          relatedDocuments,
          health,
          beneficiary,
          correction,
          observation);
    }
  }
}
