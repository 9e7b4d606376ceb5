package co.acuse.dian.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one tax gives, of a line or of the document.
 *
 * @param amount of all rates
 * @param rounding what the rounding of the amount made, if it is told
 */
public record TaxTotal(
    Tribute tribute,
    BigDecimal amount,
    @Nullable BigDecimal rounding,
    List<TaxSubtotal> subtotals) {

  public TaxTotal {
    amount = Amounts.money(amount, "The amount of a tax");
    rounding = rounding == null ? null : Amounts.signedMoney(rounding, "The rounding of a tax");
    Texts.refuseNone(subtotals, "The rates of a tax");
    subtotals = List.copyOf(subtotals);
  }

  /** A tax with one rate. */
  public static TaxTotal of(Tribute tribute, TaxSubtotal subtotal) {
    return new TaxTotal(tribute, subtotal.taxAmount(), null, List.of(subtotal));
  }

  /** Rule FAS01b: one group for each tax. */
  static List<TaxTotal> taxes(List<TaxTotal> taxes) {
    Texts.refuseTwice(taxes, total -> total.tribute().name(), "Taxes");
    for (TaxTotal total : taxes) {
      if (total.tribute().isWithholding()) {
        throw new IllegalArgumentException(
            total.tribute().name() + " is a withholding: put it among the withholdings");
      }
    }
    return List.copyOf(taxes);
  }

  static List<TaxTotal> withholdings(List<TaxTotal> withholdings) {
    Texts.refuseTwice(withholdings, total -> total.tribute().name(), "Withholdings");
    for (TaxTotal total : withholdings) {
      if (!total.tribute().isWithholding()) {
        throw new IllegalArgumentException(
            total.tribute().name() + " is no withholding: put it among the taxes");
      }
    }
    return List.copyOf(withholdings);
  }
}
