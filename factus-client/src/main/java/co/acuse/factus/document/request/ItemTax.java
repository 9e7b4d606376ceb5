package co.acuse.factus.document.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A tax of a line.
 *
 * @param code {@code 01} IVA, {@code 04} INC, {@code 35} ultra-processed
 * @param rate in percent
 * @param excluded true for a line excluded from IVA, else null
 */
public record ItemTax(
    @Nullable String code,
    @Nullable BigDecimal rate,
    @JsonProperty("is_excluded") @Nullable Boolean excluded) {

  public ItemTax {
    Amounts.refuseMoreThanTwoDecimals(rate, "taxes.rate");
    if (!Boolean.TRUE.equals(excluded) && (code == null || rate == null)) {
      throw new IllegalArgumentException("A tax that is not excluded needs a code and a rate");
    }
  }

  /** A tax at a rate in percent; rate 0 with code 01 is an exempt line. */
  public static ItemTax of(String code, BigDecimal rate) {
    return new ItemTax(code, rate, null);
  }

  /** The line is excluded from IVA, which has neither code nor rate. */
  public static ItemTax excludedFromIva() {
    return new ItemTax(null, null, true);
  }
}
