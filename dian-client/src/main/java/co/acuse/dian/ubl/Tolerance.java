package co.acuse.dian.ubl;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far an amount may be from what it should be; the official sources do not agree. */
public enum Tolerance {
  /** The annex 1.9: two units of the currency up or down. */
  TWO_UNITS {
    @Override
    boolean accepts(BigDecimal stated, BigDecimal expected) {
      return stated.subtract(expected).abs().compareTo(BigDecimal.TWO) <= 0;
    }
  },

  /** The schematron of the toolbox 1.8: both are rounded to whole units and must be equal. */
  WHOLE_UNITS {
    @Override
    boolean accepts(BigDecimal stated, BigDecimal expected) {
      return whole(stated).compareTo(whole(expected)) == 0;
    }
  };

  abstract boolean accepts(BigDecimal stated, BigDecimal expected);

  /** As XPath rounds: a half goes up. */
  private static BigDecimal whole(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.HALF_UP);
  }
}
