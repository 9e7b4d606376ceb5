package co.acuse.submitter.gateway.factus;

import static co.acuse.submitter.gateway.factus.LineComparison.code;

import co.acuse.factus.document.answer.StoredCharge;
import co.acuse.factus.document.answer.StoredDocument;
import co.acuse.factus.document.answer.StoredPayment;
import co.acuse.factus.document.answer.StoredPrepayment;
import co.acuse.factus.document.answer.StoredTotals;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares payments, prepayments, charges and totals. */
final class MoneyComparison {

  private final Findings findings;

  MoneyComparison(Findings findings) {
    this.findings = findings;
  }

  void compare(JsonNode asked, StoredDocument held) {
    payments(asked.path("payment_details"), held.paymentDetails());
    prepayments(asked.path("prepayment_details"), held.prepaymentDetails());
    charges(asked.path("allowance_charges"), held.allowanceCharges());
    totals(asked, held.totals());
  }

  private void payments(JsonNode asked, List<StoredPayment> held) {
    if (!findings.count("payment_details", asked.size(), held.size())) {
      return;
    }
    for (int i = 0; i < asked.size(); i++) {
      String at = "payment_details[" + i + "].";
      JsonNode wanted = asked.get(i);
      StoredPayment given = held.get(i);
      findings.text(at + "payment_form", wanted.path("payment_form"), code(given.paymentForm()));
      findings.text(
          at + "payment_method_code",
          wanted.path("payment_method_code"),
          code(given.paymentMethod()));
      findings.text(at + "reference_code", wanted.path("reference_code"), given.referenceCode());
      findings.amount(at + "amount", wanted.path("amount"), given.amount());
      if (wanted.has("due_date")) {
        findings.day(at + "due_date", wanted.path("due_date"), given.dueDate());
      }
    }
  }

  private void prepayments(JsonNode asked, List<StoredPrepayment> held) {
    if (!findings.count("prepayment_details", asked.size(), held.size())) {
      return;
    }
    for (int i = 0; i < asked.size(); i++) {
      String at = "prepayment_details[" + i + "].";
      JsonNode wanted = asked.get(i);
      StoredPrepayment given = held.get(i);
      findings.text(at + "reference_code", wanted.path("reference_code"), given.referenceCode());
      findings.day(at + "received_date", wanted.path("received_date"), given.receivedDate());
      findings.amount(at + "amount", wanted.path("amount"), given.amount());
      findings.text(at + "note", wanted.path("note"), given.note());
    }
  }

  private void charges(JsonNode asked, List<StoredCharge> held) {
    if (!findings.count("allowance_charges", asked.size(), held.size())) {
      return;
    }
    for (int i = 0; i < asked.size(); i++) {
      String at = "allowance_charges[" + i + "].";
      JsonNode wanted = asked.get(i);
      StoredCharge given = held.get(i);
      findings.text(at + "concept_type", wanted.path("concept_type"), code(given.conceptType()));
      findings.text(
          at + "is_surcharge", wanted.path("is_surcharge"), String.valueOf(given.surcharge()));
      findings.text(at + "reason", wanted.path("reason"), given.reason());
      findings.amount(at + "base_amount", wanted.path("base_amount"), given.baseAmount());
      findings.amount(at + "amount", wanted.path("amount"), given.amount());
    }
  }

  private void totals(JsonNode asked, @Nullable StoredTotals held) {
    if (held == null) {
      findings.add("totals", RequestArithmetic.total(asked).toPlainString(), "");
      return;
    }
    findings.amount("totals.tax_amount", RequestArithmetic.tax(asked), held.taxAmount());
    findings.amount(
        "totals.surcharge_amount",
        RequestArithmetic.sum(asked.path("allowance_charges"), "amount"),
        held.surchargeAmount());
    BigDecimal prepaid = RequestArithmetic.sum(asked.path("prepayment_details"), "amount");
    findings.amount("totals.prepayment_amount", prepaid, held.prepaymentAmount());
    total(RequestArithmetic.total(asked), prepaid, held.total());
  }

  /** The provider's pages say both that prepayments are deducted from the total and show not. */
  private void total(BigDecimal asked, BigDecimal prepaid, @Nullable BigDecimal held) {
    boolean deducted = held != null && held.compareTo(asked.subtract(prepaid)) == 0;
    if (!deducted) {
      findings.amount("totals.total", asked, held);
    }
  }
}
