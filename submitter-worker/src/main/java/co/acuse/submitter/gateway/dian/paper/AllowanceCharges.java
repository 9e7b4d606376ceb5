package co.acuse.submitter.gateway.dian.paper;

/** Discounts and charges, of a line and of the document alike. */
final class AllowanceCharges {

  private AllowanceCharges() {}

  /** Such as {@code Descuento: Cliente frecuente 5 %}. */
  static String name(Ubl one) {
    return "%s: %s %s"
        .formatted(
            isCharge(one) ? "Cargo" : "Descuento",
            one.text("AllowanceChargeReason"),
            Figures.percent(one.text("MultiplierFactorNumeric")))
        .strip();
  }

  /** With the sign that it has for the buyer. */
  static String amount(Ubl one) {
    return (isCharge(one) ? "+" : "-") + Figures.amount(one.text("Amount"));
  }

  private static boolean isCharge(Ubl one) {
    return one.text("ChargeIndicator").equals("true");
  }
}
