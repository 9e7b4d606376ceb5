package co.acuse.dian.code;

import java.math.BigDecimal;

/**
 * The amounts that enter a CUFE or a CUDE, in the document's currency, with no more than two
 * decimals (annex 1.9, 11.1). A tax that the document does not have is zero.
 *
 * @param gross before taxes, {@code LineExtensionAmount}
 * @param iva tax 01
 * @param inc tax 04
 * @param ica tax 03
 * @param total {@code PayableAmount}
 */
public record CodeAmounts(
    BigDecimal gross, BigDecimal iva, BigDecimal inc, BigDecimal ica, BigDecimal total) {

  public CodeAmounts {
    Checks.refuseAmount(gross, "The gross value");
    Checks.refuseAmount(iva, "The IVA");
    Checks.refuseAmount(inc, "The INC");
    Checks.refuseAmount(ica, "The ICA");
    Checks.refuseAmount(total, "The total");
  }

  /** Not in the order of their numbers: that is how the annex has it. */
  String text() {
    return Checks.amount(gross)
        + "01"
        + Checks.amount(iva)
        + "04"
        + Checks.amount(inc)
        + "03"
        + Checks.amount(ica)
        + Checks.amount(total);
  }
}
