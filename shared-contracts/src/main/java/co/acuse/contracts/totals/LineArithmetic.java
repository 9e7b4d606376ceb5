package co.acuse.contracts.totals;

import co.acuse.contracts.invoice.Line;
import co.acuse.contracts.totals.InvoiceTotals.LineTotals;
import co.acuse.contracts.totals.InvoiceTotals.TaxTotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The amounts of one line: {@code base = round(q·p·(1−d))}, each tax {@code round(base·rate)}.
 *
 * <p>Gross, discount and base are each rounded from the exact product, as Factus does it, so the
 * base may differ by a cent from gross minus discount.
 */
final class LineArithmetic {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private LineArithmetic() {}

  static LineTotals totals(Line line) {
    BigDecimal unitPrice = unitPrice(line);
    BigDecimal exact = line.quantity().multiply(unitPrice);
    BigDecimal discount = discount(line, exact);
    BigDecimal base = cents(exact.subtract(discount));
    List<TaxTotal> taxes =
        line.taxes().stream()
            .map(tax -> new TaxTotal(tax.kind(), tax.rate(), base, part(base, tax.rate())))
            .toList();
    BigDecimal tax = TotalsCalculator.sum(taxes, TaxTotal::amount);
    return new LineTotals(unitPrice, cents(exact), cents(discount), base, taxes, base.add(tax));
  }

  /** The price of one without tax: as given, or derived from the shelf price. */
  static BigDecimal unitPrice(Line line) {
    if (line.unitPrice() != null) {
      return line.unitPrice();
    }
    if (line.shelfPrice() != null) {
      return line.shelfPrice().divide(taxFactor(line), 2, RoundingMode.HALF_UP);
    }
    throw new IllegalArgumentException("a line has a unit price or a shelf price");
  }

  /** One plus the rates of all taxes. */
  static BigDecimal taxFactor(Line line) {
    return line.taxes().stream()
        .map(tax -> tax.rate().movePointLeft(2))
        .reduce(BigDecimal.ONE, BigDecimal::add);
  }

  /** Percent of an amount, in cents. */
  static BigDecimal part(BigDecimal amount, BigDecimal percent) {
    return cents(amount.multiply(percent).divide(HUNDRED));
  }

  static BigDecimal cents(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal discount(Line line, BigDecimal exact) {
    if (line.discountAmount() != null) {
      return line.discountAmount();
    }
    return line.discountRate() == null
        ? BigDecimal.ZERO
        : exact.multiply(line.discountRate()).movePointLeft(2);
  }
}
