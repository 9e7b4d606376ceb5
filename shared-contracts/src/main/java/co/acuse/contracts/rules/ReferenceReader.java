package co.acuse.contracts.rules;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.ReferenceCode;
import co.acuse.contracts.invoice.BillingPeriod;
import co.acuse.contracts.invoice.Correction;
import co.acuse.contracts.invoice.HealthSector;
import co.acuse.contracts.invoice.OrderReference;
import co.acuse.contracts.invoice.RelatedDocument;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a document refers to: orders, periods, contracts, other documents. */
final class ReferenceReader {
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{0,10}[0-9]{1,15}");
  private static final Pattern CUFE = Pattern.compile("[0-9a-f]{96}");
  private static final Set<String> CREDIT_CONCEPTS = Set.of("1", "2", "3", "4", "5", "6");
  private static final Set<String> DEBIT_CONCEPTS = Set.of("1", "2", "3", "4");
  private static final Set<String> HEALTH_PAYMENTS = CodeLists.numbered(12);
  private static final Set<String> HEALTH_COVERAGES = CodeLists.numbered(17);
  private static final String OTHER_POLICIES = "12";

  private final Setting setting;

  ReferenceReader(Setting setting) {
    this.setting = setting;
  }

  static @Nullable OrderReference order(Fields fields) {
    String id = fields.text("id_pedido_origen", 100);
    LocalDate issueDate = fields.date("issueDate");
    fields.require("id_pedido_origen");
    return id == null ? null : new OrderReference(id, issueDate);
  }

  static @Nullable BillingPeriod billingPeriod(Fields fields) {
    LocalDate startDate = fields.date("startDate");
    LocalTime startTime = fields.time("startTime");
    LocalDate endDate = fields.date("endDate");
    LocalTime endTime = fields.time("endTime");
    fields.require("startDate", "endDate");
    if (startDate == null || endDate == null) {
      return null;
    }
    fields.inOrder("endDate", endDate, Order.NOT_BEFORE, startDate);
    if (endDate.equals(startDate)
        && startTime != null
        && endTime != null
        && !endTime.isAfter(startTime)) {
      fields.fault(
          "endTime", FaultCode.DATES_OUT_OF_ORDER, Order.AFTER.name(), startTime.toString());
    }
    return new BillingPeriod(startDate, startTime, endDate, endTime);
  }

  @Nullable RelatedDocument relatedDocument(Fields fields) {
    String code = fields.text("code", 100);
    LocalDate issueDate = fields.date("issueDate");
    String number = fields.matching("number", NUMBER, Expected.DOCUMENT_NUMBER);
    fields.require("code", "issueDate", "number");
    fields.inOrder("issueDate", issueDate, Order.NOT_AFTER, setting.saleDate());
    return code == null || issueDate == null || number == null
        ? null
        : new RelatedDocument(code, issueDate, number);
  }

  static @Nullable HealthSector health(Fields fields) {
    String provider = fields.text("providerCode", 50);
    String payment =
        fields.oneOf("paymentMethod", HEALTH_PAYMENTS, CodeLists.shown(HEALTH_PAYMENTS));
    String coverage = fields.oneOf("coverage", HEALTH_COVERAGES, CodeLists.shown(HEALTH_COVERAGES));
    String contract = fields.text("contractNumber", 100);
    String policy = fields.text("policyNumber", 100);
    fields.require("providerCode", "paymentMethod", "coverage", "contractNumber");
    if (OTHER_POLICIES.equals(coverage)) {
      fields.require("policyNumber");
    }
    return provider == null || payment == null || coverage == null || contract == null
        ? null
        : new HealthSector(provider, payment, coverage, contract, policy);
  }

  @Nullable Correction correction(Fields fields) {
    Set<String> concepts =
        setting.type() == DocumentType.DEBIT_NOTE ? DEBIT_CONCEPTS : CREDIT_CONCEPTS;
    String concept = fields.oneOf("concept", concepts, CodeLists.shown(concepts));
    ReferenceCode reference = DocumentReader.reference(fields, "invoiceReference");
    String number = fields.matching("invoiceNumber", NUMBER, Expected.DOCUMENT_NUMBER);
    String cufe = fields.matching("invoiceCufe", CUFE, Expected.CUFE);
    LocalDate date = fields.date("invoiceDate");
    fields.require("concept");
    if (fields.has("invoiceReference") && fields.has("invoiceNumber")) {
      fields.fault(
          "invoiceNumber", FaultCode.EITHER_OR, "invoiceReference", "invoiceNumber", "0..1");
    }
    if (fields.has("invoiceNumber")) {
      fields.require("invoiceCufe", "invoiceDate");
    } else {
      fields.refuse("invoiceNumber", "invoiceCufe", "invoiceDate");
    }
    fields.inOrder("invoiceDate", date, Order.NOT_AFTER, setting.saleDate());
    return concept == null ? null : new Correction(concept, reference, number, cufe, date);
  }
}
