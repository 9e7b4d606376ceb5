package co.acuse.dian.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a document as whoever made it computed them: they are written, never recomputed.
 *
 * @param lineExtension sum of the lines
 * @param taxExclusive sum of the bases of the taxes
 * @param taxInclusive the lines with their taxes
 * @param payableRounding signed; negative when it lowers what is to be paid
 * @param payable what is to be paid
 */
public record Totals(
    BigDecimal lineExtension,
    BigDecimal taxExclusive,
    BigDecimal taxInclusive,
    @Nullable BigDecimal allowances,
    @Nullable BigDecimal charges,
    @Nullable BigDecimal prepaid,
    @Nullable BigDecimal payableRounding,
    BigDecimal payable) {

  public Totals {
    lineExtension = Amounts.money(lineExtension, "The total of the lines");
    taxExclusive = Amounts.money(taxExclusive, "The total of the bases");
    taxInclusive = Amounts.money(taxInclusive, "The total with taxes");
    allowances = Amounts.optionalMoney(allowances, "The total of the allowances");
    charges = Amounts.optionalMoney(charges, "The total of the charges");
    prepaid = Amounts.optionalMoney(prepaid, "The total of the prepaid payments");
    payableRounding =
        payableRounding == null
            ? null
            : Amounts.signedMoney(payableRounding, "The rounding of the total");
    payable = Amounts.money(payable, "The total to pay");
  }

  /** Totals of a document without allowances, charges, prepaid payments and rounding. */
  public static Totals of(
      BigDecimal lineExtension, BigDecimal taxExclusive, BigDecimal taxInclusive) {
    return new Totals(
        lineExtension, taxExclusive, taxInclusive, null, null, null, null, taxInclusive);
  }
}
