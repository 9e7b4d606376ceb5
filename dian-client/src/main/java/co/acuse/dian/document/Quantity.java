package co.acuse.dian.document;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * So much of something.
 *
 * @param value more than zero, at most six decimals
 * @param unit code of list UnidadesMedida; {@code 94} is a unit
 */
public record Quantity(BigDecimal value, String unit) {

  private static final Pattern UNIT = Pattern.compile("[A-Z0-9]{1,3}");

  public Quantity {
    value = Amounts.positive(value, "A quantity");
    Texts.refuseUnless(UNIT, unit, "A unit", "a code of one to three capital letters and digits");
  }

  /** So many of something that is counted ({@code 94}). */
  public static Quantity units(long count) {
    return new Quantity(BigDecimal.valueOf(count), "94");
  }
}
