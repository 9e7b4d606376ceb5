package co.acuse.contracts.totals;

import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.invoice.Line;
import co.acuse.contracts.invoice.Prepayment;
import co.acuse.contracts.invoice.Surcharge;
import co.acuse.contracts.totals.InvoiceTotals.LineTotals;
import co.acuse.contracts.totals.InvoiceTotals.WithholdingTotal;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Computes an invoice as the providers do: every line by itself, half up, two decimals.
 *
 * <p>Shelf prices contain their taxes, and the net price derived from one is rounded, so the lines
 * may add up to a cent more or less than the customer pays. That difference goes to the cash
 * rounding: the payments add up to the shelf prices, plus what the till itself rounded.
 */
public final class TotalsCalculator {
  private TotalsCalculator() {}

  /** The totals of an invoice. */
  public static InvoiceTotals totals(Invoice invoice) {
    return totals(
        invoice.lines(), invoice.surcharges(), invoice.prepayments(), invoice.cashRounding());
  }

  /**
   * The totals of the parts that decide them.
   *
   * @param cashRounding what the till rounded, beside what shelf prices make necessary
   */
  public static InvoiceTotals totals(
      List<Line> lines,
      List<Surcharge> surcharges,
      List<Prepayment> prepayments,
      @Nullable BigDecimal cashRounding) {
    List<LineTotals> computed = lines.stream().map(LineArithmetic::totals).toList();
    BigDecimal surcharged = sum(surcharges, Surcharge::amount);
    BigDecimal total = sum(computed, LineTotals::total).add(surcharged);
    BigDecimal rounding =
        sum(lines, ShelfPrices::difference)
            .add(cashRounding == null ? BigDecimal.ZERO : cashRounding)
            .setScale(2);
    return new InvoiceTotals(
        computed,
        GroupedTotals.taxes(computed),
        GroupedTotals.withholdings(lines, computed),
        sum(computed, LineTotals::gross),
        sum(computed, LineTotals::discount),
        sum(computed, LineTotals::base),
        sum(computed, line -> sum(line.taxes(), InvoiceTotals.TaxTotal::amount)),
        surcharged,
        sum(prepayments, Prepayment::amount),
        total,
        rounding,
        total.add(rounding));
  }

  /** What is withheld on one line, given its amounts. */
  public static List<WithholdingTotal> withholdings(Line line, LineTotals computed) {
    return GroupedTotals.withholdings(List.of(line), List.of(computed));
  }

  static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> amount) {
    return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2);
  }
}
