package co.acuse.contracts.rules;

import co.acuse.contracts.invoice.ForeignCurrency;
import co.acuse.contracts.invoice.OperationType;
import co.acuse.contracts.invoice.Payment;
import co.acuse.contracts.invoice.PaymentForm;
import co.acuse.contracts.invoice.PaymentMethod;
import co.acuse.contracts.invoice.Prepayment;
import co.acuse.contracts.invoice.Surcharge;
import co.acuse.contracts.invoice.SurchargeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a document is paid and what is added to it. */
final class MoneyReader {
  private static final Set<String> HEALTH_CONCEPTS = CodeLists.numbered(5);

  private final Setting setting;

  MoneyReader(Setting setting) {
    this.setting = setting;
  }

  @Nullable Payment payment(Fields fields) {
    PaymentForm form = fields.code("form", PaymentForm.class);
    PaymentMethod method = fields.code("method", PaymentMethod.class);
    BigDecimal amount = fields.amount("amount");
    LocalDate dueDate = fields.date("dueDate");
    String reference = fields.text("reference", 100);
    fields.require("form", "method", "amount");
    if (form == PaymentForm.CREDIT && !fields.has("dueDate")) {
      fields.fault("dueDate", FaultCode.DUE_DATE_MISSING);
    }
    fields.inOrder("dueDate", dueDate, Order.NOT_BEFORE, setting.saleDate());
    return form == null || method == null || amount == null
        ? null
        : new Payment(form, method, amount, dueDate, reference);
  }

  @Nullable Prepayment prepayment(Fields fields) {
    String reference = fields.text("reference", 100);
    LocalDate receivedDate = fields.date("receivedDate");
    BigDecimal amount = fields.amount("amount");
    String note = fields.text("note", 5_000);
    String concept =
        fields.oneOf("healthConcept", HEALTH_CONCEPTS, CodeLists.shown(HEALTH_CONCEPTS));
    fields.require("reference", "receivedDate", "amount");
    if (setting.isInvoiceOf(OperationType.HEALTH_WITH_CUFE, OperationType.HEALTH_REPORT)) {
      fields.require("healthConcept");
    } else if (setting.isInvoiceOf(
        OperationType.STANDARD, OperationType.MANDATE, OperationType.TRANSPORT)) {
      fields.refuse("operation=HEALTH_WITH_CUFE, HEALTH_REPORT", "healthConcept");
    }
    fields.inOrder("receivedDate", receivedDate, Order.NOT_AFTER, setting.saleDate());
    return reference == null || receivedDate == null || amount == null
        ? null
        : new Prepayment(reference, receivedDate, amount, note, concept);
  }

  static @Nullable Surcharge surcharge(Fields fields) {
    SurchargeKind kind = fields.code("kind", SurchargeKind.class);
    String reason = fields.text("reason", 250);
    BigDecimal base = fields.amount("base");
    BigDecimal amount = fields.amount("amount");
    fields.require("kind", "reason", "base", "amount");
    return kind == null || reason == null || base == null || amount == null
        ? null
        : new Surcharge(kind, reason, base, amount);
  }

  static @Nullable ForeignCurrency currency(Fields fields) {
    String code = fields.oneOf("code", CodeLists.FOREIGN_CURRENCIES, "ISO 4217 (≠ COP)");
    BigDecimal rate = fields.decimal("exchangeRate", DecimalForm.EXCHANGE_RATE);
    fields.require("code", "exchangeRate");
    return code == null || rate == null ? null : new ForeignCurrency(code, rate);
  }
}
