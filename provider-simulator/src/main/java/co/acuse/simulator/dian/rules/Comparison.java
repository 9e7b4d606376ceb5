package co.acuse.simulator.dian.rules;

import java.math.BigDecimal;

/** When two amounts count as equal: within two units of the currency (annex 1.9, rounding). */
final class Comparison {

  private static final BigDecimal TOLERANCE = BigDecimal.TWO;

  private Comparison() {}

  static boolean areEqual(BigDecimal stated, BigDecimal expected) {
    return stated.subtract(expected).abs().compareTo(TOLERANCE) <= 0;
  }
}
