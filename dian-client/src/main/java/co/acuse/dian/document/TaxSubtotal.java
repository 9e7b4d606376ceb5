package co.acuse.dian.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one rate of a tax gives.
 *
 * @param taxableAmount the base; may be absent only for a tax for each unit
 */
public record TaxSubtotal(@Nullable BigDecimal taxableAmount, BigDecimal taxAmount, TaxRate rate) {

  public TaxSubtotal {
    taxableAmount = Amounts.optionalMoney(taxableAmount, "The base of a tax");
    taxAmount = Amounts.money(taxAmount, "The amount of a tax");
    if (rate instanceof TaxRate.Percent && taxableAmount == null) {
      throw new IllegalArgumentException("A tax in percent needs its base");
    }
  }

  /**
   * What a share of a base gives, as computed by the caller.
   *
   * @param percent 0 to 100
   */
  public static TaxSubtotal percent(BigDecimal percent, BigDecimal base, BigDecimal taxAmount) {
    return new TaxSubtotal(base, taxAmount, TaxRate.percent(percent));
  }
}
