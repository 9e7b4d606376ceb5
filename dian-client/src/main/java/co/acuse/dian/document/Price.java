package co.acuse.dian.document;

import java.math.BigDecimal;

/**
 * What one unit costs, without tax and before allowances.
 *
 * @param amount at most six decimals
 * @param baseQuantity the quantity the price was applied to
 */
public record Price(BigDecimal amount, Quantity baseQuantity) {

  public Price {
    amount = Amounts.precise(amount, "A price");
  }
}
