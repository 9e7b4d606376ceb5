package co.acuse.contracts.totals;

import co.acuse.contracts.invoice.Line;
import java.math.BigDecimal;

/** What customers pay for lines whose price contains its taxes. */
final class ShelfPrices {
  private ShelfPrices() {}

  /** What the customer pays for a line minus what the line amounts to; zero for net prices. */
  static BigDecimal difference(Line line) {
    return line.shelfPrice() == null
        ? BigDecimal.ZERO
        : paid(line, line.shelfPrice()).subtract(LineArithmetic.totals(line).total());
  }

  private static BigDecimal paid(Line line, BigDecimal shelfPrice) {
    BigDecimal full = line.quantity().multiply(shelfPrice);
    if (line.discountAmount() != null) {
      return LineArithmetic.cents(
          full.subtract(line.discountAmount().multiply(LineArithmetic.taxFactor(line))));
    }
    if (line.discountRate() != null) {
      BigDecimal kept = BigDecimal.ONE.subtract(line.discountRate().movePointLeft(2));
      return LineArithmetic.cents(full.multiply(kept));
    }
    return LineArithmetic.cents(full);
  }
}
