package co.acuse.dian.document;

import java.math.BigDecimal;

/** How a tax comes from what is sold. */
public sealed interface TaxRate {

  /**
   * A share of the base.
   *
   * @param value 0 to 100, at most six decimals
   */
  record Percent(BigDecimal value) implements TaxRate {
    public Percent {
      value = Amounts.percent(value, "The rate of a tax");
    }
  }

  /**
   * An amount for each unit, whatever it costs.
   *
   * @param amount for one unit, two decimals
   * @param units how many
   */
  record PerUnit(BigDecimal amount, Quantity units) implements TaxRate {
    public PerUnit {
      amount = Amounts.money(amount, "The amount of a tax for each unit");
    }
  }

  /** A share of the base, from 0 to 100. */
  static TaxRate percent(BigDecimal value) {
    return new Percent(value);
  }
}
