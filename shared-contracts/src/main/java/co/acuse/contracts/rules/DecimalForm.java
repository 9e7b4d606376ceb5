package co.acuse.contracts.rules;

import java.math.BigDecimal;

/**
 * What a decimal may be.
 *
 * @param scale decimals allowed
 * @param aboveLeast whether {@code least} itself is already too small
 */
record DecimalForm(int scale, BigDecimal least, boolean aboveLeast, BigDecimal greatest) {
  static final DecimalForm AMOUNT = of(2, "0", "9999999999999.99");
  static final DecimalForm QUANTITY = above(6, "0", "999999999");
  static final DecimalForm PERCENT = of(2, "0", "100");
  static final DecimalForm EXCHANGE_RATE = above(2, "0", "9999999999");
  static final DecimalForm CASH_ROUNDING = of(2, "-500", "500");
  static final DecimalForm DOCUMENT_NUMBER = of(0, "1", "999999999999");

  private static DecimalForm of(int scale, String least, String greatest) {
    return new DecimalForm(scale, new BigDecimal(least), false, new BigDecimal(greatest));
  }

  private static DecimalForm above(int scale, String least, String greatest) {
    return new DecimalForm(scale, new BigDecimal(least), true, new BigDecimal(greatest));
  }

  /** The arguments of a fault: least, greatest, and whether the least is too small itself. */
  String[] bounds() {
    return new String[] {
      least.toPlainString(), greatest.toPlainString(), aboveLeast ? "ABOVE" : "FROM"
    };
  }

  boolean contains(BigDecimal value) {
    int toLeast = value.compareTo(least);
    return (aboveLeast ? toLeast > 0 : toLeast >= 0) && value.compareTo(greatest) <= 0;
  }
}
