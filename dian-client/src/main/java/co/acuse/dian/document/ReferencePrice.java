package co.acuse.dian.document;

import java.math.BigDecimal;

/**
 * What a gift would cost.
 *
 * @param amount for one unit, two decimals
 */
public record ReferencePrice(BigDecimal amount, PriceType type) {

  public ReferencePrice {
    amount = Amounts.money(amount, "The reference price of a gift");
  }
}
