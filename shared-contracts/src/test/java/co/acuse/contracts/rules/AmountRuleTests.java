package co.acuse.contracts.rules;

import static co.acuse.contracts.rules.FaultCode.DUE_DATE_MISSING;
import static co.acuse.contracts.rules.FaultCode.EITHER_OR;
import static co.acuse.contracts.rules.FaultCode.NOT_ALLOWED_HERE;
import static co.acuse.contracts.rules.FaultCode.OUT_OF_RANGE;
import static co.acuse.contracts.rules.FaultCode.PAYMENTS_DO_NOT_ADD_UP;
import static co.acuse.contracts.rules.FaultCode.REPEATED;
import static co.acuse.contracts.rules.FaultCode.REQUIRED;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class AmountRuleTests {
  @Test
  void tellsWhatPaymentsShouldAddUpTo() {
    Broken.payment(payment -> payment.put("amount", "70000"))
        .is(PAYMENTS_DO_NOT_ADD_UP, "$.payments", "83300.00", "70000.00");
  }

  @Test
  void addsSeveralPaymentsAndTheRounding() {
    Broken.sale(
            json -> {
              ((ObjectNode) json.get("payments").get(0)).put("amount", "80000");
              json.withArray("payments")
                  .addObject()
                  .put("form", "CASH")
                  .put("method", "DEBIT_CARD")
                  .put("amount", 3250);
              json.put("cashRounding", -50);
            })
        .isAccepted();
  }

  @Test
  void doesNotJudgeSumsWhoseAmountsAreUnreadable() {
    Broken.line(line -> line.put("discountRate", "diez")).are("MALFORMED $.lines[0].discountRate");
  }

  @Test
  void boundsTheCashRounding() {
    Broken.sale(json -> json.put("cashRounding", "500.01"))
        .is(OUT_OF_RANGE, "$.cashRounding", "-500", "500", "FROM");
  }

  @Test
  void refusesWhenShelfPricesRoundTooFar() {
    Broken.sale(
            json -> {
              Broken.firstLine(json).put("quantity", 200_000).put("shelfPrice", "3.30");
              Broken.firstLine(json).remove("unitPrice");
            })
        .is(OUT_OF_RANGE, "$.cashRounding", "-500", "500", "FROM");
  }

  @Test
  void wantsOnePrice() {
    Broken.line(line -> line.put("shelfPrice", 11900))
        .is(EITHER_OR, "$.lines[0].unitPrice", "unitPrice", "shelfPrice", "1");
    Broken.line(line -> line.remove("unitPrice"))
        .is(EITHER_OR, "$.lines[0].unitPrice", "unitPrice", "shelfPrice", "1");
  }

  @Test
  void wantsAtMostOneDiscount() {
    Broken.line(line -> line.put("discountRate", 0).put("discountAmount", 0))
        .is(EITHER_OR, "$.lines[0].discountAmount", "discountRate", "discountAmount", "0..1");
  }

  @Test
  void wantsNoDiscountAboveThePrice() {
    Broken.line(line -> line.put("discountAmount", "10000.01"))
        .is(OUT_OF_RANGE, "$.lines[0].discountAmount", "0", "10000.00", "FROM");
  }

  @Test
  void wantsTaxesExactlyOnLinesThatAreNotExcluded() {
    Broken.line(line -> line.put("excluded", true))
        .is(NOT_ALLOWED_HERE, "$.lines[0].taxes", "excluded=false");
    Broken.line(line -> line.putArray("taxes")).is(REQUIRED, "$.lines[0].taxes");
  }

  @Test
  void wantsEachTaxOnce() {
    Broken.line(line -> line.withArray("taxes").addObject().put("kind", "IVA").put("rate", 5))
        .are("REPEATED $.lines[0].taxes[1].kind");
    Broken.line(
            line -> {
              line.withArray("withholdings").addObject().put("kind", "RETE_IVA").put("rate", 5);
              line.withArray("withholdings").addObject().put("kind", "RETE_IVA").put("rate", 6);
            })
        .is(REPEATED, "$.lines[0].withholdings[1].kind", "RETE_IVA");
  }

  @Test
  void wantsADueDateOnCredit() {
    Broken.payment(payment -> payment.put("form", "CREDIT"))
        .is(DUE_DATE_MISSING, "$.payments[0].dueDate");
  }

  @Test
  void wantsLinesAndPayments() {
    Broken.sale(json -> json.putArray("lines")).is(REQUIRED, "$.lines");
    Broken.sale(json -> json.putArray("payments")).is(REQUIRED, "$.payments");
  }

  @Test
  void takesASurchargeIntoThePayments() {
    Broken.sale(
            json -> {
              json.withArray("surcharges")
                  .addObject()
                  .put("kind", "CONDITIONAL")
                  .put("reason", "Propina")
                  .put("base", 70000)
                  .put("amount", 7000);
              ((ObjectNode) json.get("payments").get(0)).put("amount", "90300");
            })
        .isAccepted();
  }
}
