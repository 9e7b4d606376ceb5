package co.acuse.contracts.totals;

import co.acuse.contracts.invoice.Line;
import co.acuse.contracts.invoice.ProductStandard;
import co.acuse.contracts.invoice.TaxKind;
import co.acuse.contracts.invoice.WithholdingKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines in few words: quantity, price, and what is taken off or added. */
final class Lines {
  private final String quantity;
  private @Nullable String unitPrice;
  private @Nullable String shelfPrice;
  private @Nullable String discountRate;
  private @Nullable String discountAmount;
  private final List<Line.Tax> taxes = new ArrayList<>();
  private final List<Line.Withholding> withholdings = new ArrayList<>();

  private Lines(String quantity) {
    this.quantity = quantity;
  }

  static Lines net(String quantity, String unitPrice) {
    Lines line = new Lines(quantity);
    line.unitPrice = unitPrice;
    return line;
  }

  static Lines shelf(String quantity, String shelfPrice) {
    Lines line = new Lines(quantity);
    line.shelfPrice = shelfPrice;
    return line;
  }

  Lines less(String percent) {
    discountRate = percent;
    return this;
  }

  Lines lessAmount(String amount) {
    discountAmount = amount;
    return this;
  }

  Lines tax(TaxKind kind, String rate) {
    taxes.add(new Line.Tax(kind, new BigDecimal(rate)));
    return this;
  }

  Lines iva(String rate) {
    return tax(TaxKind.IVA, rate);
  }

  Lines inc(String rate) {
    return tax(TaxKind.INC, rate);
  }

  Lines withheld(WithholdingKind kind, String rate) {
    withholdings.add(new Line.Withholding(kind, new BigDecimal(rate)));
    return this;
  }

  Line line() {
    return new Line(
        "P",
        "Producto",
        null,
        new BigDecimal(quantity),
        Line.PIECE,
        decimal(unitPrice),
        decimal(shelfPrice),
        decimal(discountRate),
        decimal(discountAmount),
        ProductStandard.OWN,
        taxes.isEmpty(),
        taxes,
        withholdings,
        null,
        null,
        null,
        List.of());
  }

  static List<Line> of(Lines... lines) {
    return List.of(lines).stream().map(Lines::line).toList();
  }

  private static @Nullable BigDecimal decimal(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
