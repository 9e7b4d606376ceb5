package co.acuse.dian.ubl;

import co.acuse.dian.document.TaxRate;
import co.acuse.dian.document.TaxSubtotal;
import co.acuse.dian.document.Tribute;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Compares what a rate of a tax should give with what the document says (FAS07 and FAX07). */
record RateCheck(Tribute tribute, TaxSubtotal subtotal, Tolerance tolerance) {

  private static final BigDecimal HALF_OF_TEN = BigDecimal.valueOf(5);

  boolean accepts() {
    return tolerance.accepts(subtotal.taxAmount(), expected()) || isIvaInTens();
  }

  /** To the cent, a half to the even one (NTC 3711). */
  BigDecimal expected() {
    return switch (subtotal.rate()) {
      case TaxRate.Percent percent -> money(base().multiply(percent.value()).movePointLeft(2));
      case TaxRate.PerUnit perUnit -> money(perUnit.amount().multiply(perUnit.units().value()));
    };
  }

  static BigDecimal money(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_EVEN);
  }

  /** IVA may be brought to the nearest ten (annex 1.9, on rounding). */
  private boolean isIvaInTens() {
    BigDecimal stated = subtotal.taxAmount();
    return tribute.equals(Tribute.IVA)
        && stated.remainder(BigDecimal.TEN).signum() == 0
        && stated.subtract(expected()).abs().compareTo(HALF_OF_TEN) <= 0;
  }

  private BigDecimal base() {
    BigDecimal base = subtotal.taxableAmount();
    return base == null ? BigDecimal.ZERO : base;
  }
}
