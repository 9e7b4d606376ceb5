package co.acuse.contracts.provider;

import co.acuse.contracts.invoice.Line;
import co.acuse.contracts.totals.InvoiceTotals.LineTotals;
import java.math.BigDecimal;

/** Tells in a line's note what was sold when the line goes as one piece. */
final class SoldAs {
  private SoldAs() {}

  static String note(Line line, LineTotals totals) {
    String sold =
        "Vendido: cantidad %s, unidad %s, precio unitario sin impuestos %s"
                .formatted(plain(line.quantity()), line.unit(), totals.unitPrice().toPlainString())
            + (line.discountRate() == null
                ? ""
                : ", descuento %s %%".formatted(plain(line.discountRate())));
    return line.note() == null ? sold : line.note() + ". " + sold;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
