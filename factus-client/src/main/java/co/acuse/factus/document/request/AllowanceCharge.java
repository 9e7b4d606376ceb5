package co.acuse.factus.document.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/**
 * A surcharge on the whole document, for example a tip.
 *
 * @param conceptType only {@code 03}, conditional surcharge, is enabled at the provider
 */
public record AllowanceCharge(
    String conceptType,
    @JsonProperty("is_surcharge") boolean surcharge,
    String reason,
    BigDecimal baseAmount,
    BigDecimal amount) {

  public AllowanceCharge {
    Amounts.refuseMoreThanTwoDecimals(baseAmount, "allowance_charges.base_amount");
    Amounts.refuseMoreThanTwoDecimals(amount, "allowance_charges.amount");
  }

  /** A conditional surcharge ({@code 03}). */
  public static AllowanceCharge surcharge(String reason, BigDecimal base, BigDecimal amount) {
    return new AllowanceCharge("03", true, reason, base, amount);
  }
}
