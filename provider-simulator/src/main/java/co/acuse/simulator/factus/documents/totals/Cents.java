package co.acuse.simulator.factus.documents.totals;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding to two decimals, half up. */
final class Cents {

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Cents() {}

  static BigDecimal round(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  /** So many percent of an amount that is not rounded yet. */
  static BigDecimal percent(BigDecimal amount, BigDecimal rate) {
    return amount.multiply(rate).divide(HUNDRED, 2, RoundingMode.HALF_UP);
  }
}
