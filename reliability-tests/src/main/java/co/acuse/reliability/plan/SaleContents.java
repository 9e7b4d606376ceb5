package co.acuse.reliability.plan;

import co.acuse.reliability.plan.Basket.Discount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.node.ObjectNode;

/** What sales say: each kind with the fields that make it that kind. */
final class SaleContents {

  private SaleContents() {}

  static void fill(SaleKind kind, DocumentBody body, Chance chance) {
    switch (kind) {
      case STANDARD -> standard(body, chance);
      case NAMED_CUSTOMER -> namedCustomer(body, chance);
      case ON_CREDIT -> onCredit(body, chance);
      case TIP -> tip(body, chance);
      case EXCLUDED -> excluded(body, chance);
      case MIXED_RATES -> mixedRates(body, chance);
      case SHELF_PRICES -> shelfPrices(body, chance);
      case SEVERAL_PAYMENTS -> severalPayments(body, chance);
      case WITHHOLDINGS -> withholdings(body, chance);
      case FOREIGN_CUSTOMER -> foreignCustomer(body, chance);
      case MANDATE -> mandate(body, chance);
      case TRANSPORT -> transport(body, chance);
      case HEALTH_WITH_CUFE -> health(body, chance, "HEALTH_WITH_CUFE", true);
      case HEALTH_REPORT -> health(body, chance, "HEALTH_REPORT", true);
      case HEALTH_WITHOUT_CONTRIBUTION ->
          health(body, chance, "HEALTH_WITHOUT_CONTRIBUTION", false);
      case HEALTH_COLLECTION -> healthCollection(body, chance);
    }
  }

  private static void standard(DocumentBody body, Chance chance) {
    Basket basket = Basket.ordinary(chance, 4);
    body.finalConsumer().lines(basket).paid("CASH", basket.total());
  }

  private static void namedCustomer(DocumentBody body, Chance chance) {
    Basket basket = Basket.ordinary(chance, 6);
    body.person(chance).lines(basket).paid("DEBIT_CARD", basket.total());
  }

  private static void onCredit(DocumentBody body, Chance chance) {
    Basket basket = Basket.ordinary(chance, 3);
    body.company().lines(basket).onCredit(basket.total());
  }

  private static void tip(DocumentBody body, Chance chance) {
    Basket basket = new Basket(chance);
    basket.taxed("INC", "8.00", Discount.RATE);
    basket.taxed("INC", "8.00", Discount.NONE);
    BigDecimal tip = Basket.percent(basket.base(), BigDecimal.TEN);
    body.json()
        .putArray("surcharges")
        .addObject()
        .put("kind", "CONDITIONAL")
        .put("reason", "Propina")
        .put("base", basket.base().toPlainString())
        .put("amount", tip.toPlainString());
    body.finalConsumer().lines(basket).paid("CREDIT_CARD", basket.total().add(tip));
  }

  private static void excluded(DocumentBody body, Chance chance) {
    Basket basket = new Basket(chance);
    basket.excluded();
    body.finalConsumer().lines(basket).paid("CASH", basket.total());
  }

  private static void mixedRates(DocumentBody body, Chance chance) {
    Basket basket = new Basket(chance);
    basket.taxed("IVA", "19.00", Discount.RATE);
    basket.taxed("IVA", "5.00", Discount.AMOUNT);
    basket.taxed("IVA", "0.00", Discount.NONE);
    basket.excluded();
    body.company().lines(basket).paid("TRANSFER", basket.total());
  }

  private static void shelfPrices(DocumentBody body, Chance chance) {
    Basket basket = new Basket(chance);
    basket.shelf("IVA", "19.00");
    basket.shelf("IVA", "5.00");
    body.finalConsumer().lines(basket).paid("CASH", basket.total());
  }

  private static void severalPayments(DocumentBody body, Chance chance) {
    Basket basket = Basket.ordinary(chance, 3);
    BigDecimal fifties = new BigDecimal("50");
    BigDecimal payable =
        basket.total().divide(fifties, 0, RoundingMode.DOWN).multiply(fifties).setScale(2);
    BigDecimal half = payable.divide(BigDecimal.TWO).setScale(2, RoundingMode.UNNECESSARY);
    body.json().put("cashRounding", payable.subtract(basket.total()).toPlainString());
    body.finalConsumer().lines(basket).paid("CASH", half).paid("DEBIT_CARD", half);
  }

  private static void withholdings(DocumentBody body, Chance chance) {
    Basket basket = new Basket(chance);
    ObjectNode line = basket.taxed("IVA", "19.00", Discount.NONE);
    line.withArray("withholdings").addObject().put("kind", "RETE_IVA").put("rate", "15.00");
    line.withArray("withholdings").addObject().put("kind", "RETE_RENTA").put("rate", "4.00");
    body.json()
        .putArray("prepayments")
        .addObject()
        .put("reference", "ANT-1")
        .put("receivedDate", "2026-02-01")
        .put("amount", "500.00");
    body.company().lines(basket).paid("BANK_DEPOSIT", basket.total());
  }

  private static void foreignCustomer(DocumentBody body, Chance chance) {
    Basket basket = Basket.ordinary(chance, 3);
    body.json().putObject("currency").put("code", "USD").put("exchangeRate", "3565.07");
    body.foreigner(chance).lines(basket).paid("CREDIT_CARD", basket.total());
  }

  private static void mandate(DocumentBody body, Chance chance) {
    Basket basket = new Basket(chance);
    basket
        .taxed("IVA", "19.00", Discount.NONE)
        .put("owner", "THIRD_PARTY")
        .putObject("mandator")
        .put("identificationType", "NIT")
        .put("identification", "800197268");
    basket.taxed("IVA", "19.00", Discount.NONE).put("owner", "OWN");
    body.json().put("operation", "MANDATE");
    body.person(chance).lines(basket).paid("CASH", basket.total());
  }

  private static void transport(DocumentBody body, Chance chance) {
    Basket basket = new Basket(chance);
    ObjectNode line = basket.taxed("IVA", "19.00", Discount.NONE).put("owner", "OWN");
    line.withArray("transport").addObject().put("property", "RNDC_NUMBER").put("value", "13456");
    line.withArray("transport")
        .addObject()
        .put("property", "FREIGHT_VALUE")
        .put("value", "250000")
        .put("quantity", "10")
        .put("unit", "KGM");
    body.json().put("operation", "TRANSPORT");
    body.company().lines(basket).paid("TRANSFER", basket.total());
  }

  private static void health(
      DocumentBody body, Chance chance, String operation, boolean contribution) {
    Basket basket = new Basket(chance);
    basket.excluded();
    body.json().put("operation", operation);
    body.json()
        .putObject("health")
        .put("providerCode", "1920304050")
        .put("paymentMethod", "04")
        .put("coverage", "10")
        .put("contractNumber", "CONT1230");
    if (contribution) {
      body.json()
          .putArray("prepayments")
          .addObject()
          .put("reference", "1")
          .put("receivedDate", "2026-01-15")
          .put("amount", "500.00")
          .put("healthConcept", "01");
    }
    body.company().period().lines(basket).paid("TRANSFER", basket.total());
  }

  private static void healthCollection(DocumentBody body, Chance chance) {
    Basket basket = new Basket(chance);
    basket.excluded().put("owner", "OWN").put("collectionConcept", "PAGOS_COMPARTIDOS");
    body.json().put("operation", "HEALTH_COLLECTION");
    body.json()
        .putObject("beneficiary")
        .put("identificationType", "CC")
        .put("identification", "12345678");
    body.person(chance).lines(basket).paid("CASH", basket.total());
  }
}
