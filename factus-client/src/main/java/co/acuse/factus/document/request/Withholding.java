package co.acuse.factus.document.request;

import java.math.BigDecimal;

/**
 * A self-withholding of a line; it never reduces total or payments.
 *
 * @param code {@code 05} ReteIVA, {@code 06} ReteRenta
 * @param rate in percent
 */
public record Withholding(String code, BigDecimal rate) {

  public Withholding {
    Amounts.refuseMoreThanTwoDecimals(rate, "withholding_taxes.rate");
  }
}
