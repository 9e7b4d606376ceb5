package co.acuse.submitter.gateway.dian.document;

import co.acuse.contracts.invoice.Line;
import co.acuse.contracts.invoice.ProductStandard;
import co.acuse.contracts.totals.InvoiceTotals.LineTotals;
import co.acuse.contracts.totals.TotalsCalculator;
import co.acuse.dian.document.AllowanceCharge;
import co.acuse.dian.document.Item;
import co.acuse.dian.document.ItemStandard;
import co.acuse.dian.document.Quantity;
import java.util.List;

/** Lines, with the amounts that were computed when the sale was accepted. */
final class Lines {

  private Lines() {}

  static co.acuse.dian.document.Line of(Line line, LineTotals totals) {
    co.acuse.dian.document.Line.Builder written =
        co.acuse.dian.document.Line.of(
            item(line),
            new Quantity(line.quantity(), line.unit()),
            line.unitPrice() == null ? totals.unitPrice() : line.unitPrice(),
            totals.base());
    if (line.note() != null) {
      written.note(line.note());
    }
    if (totals.discount().signum() != 0) {
      written.allowanceCharge(discount(line, totals));
    }
    Taxes.taxes(totals.taxes()).forEach(written::tax);
    Taxes.withholdings(TotalsCalculator.withholdings(line, totals)).forEach(written::withholding);
    return written.build();
  }

  private static Item item(Line line) {
    return new Item(
        line.description(),
        null,
        null,
        null,
        standard(line.standard()),
        line.code(),
        List.of(),
        null);
  }

  private static AllowanceCharge discount(Line line, LineTotals totals) {
    return new AllowanceCharge(
        false, null, "Descuento", line.discountRate(), totals.discount(), totals.gross());
  }

  private static ItemStandard standard(ProductStandard standard) {
    return switch (standard) {
      case UNSPSC -> ItemStandard.UNSPSC;
      case GTIN -> ItemStandard.GTIN;
      case CUSTOMS_TARIFF -> ItemStandard.TARIFF;
      case OWN -> ItemStandard.OWN;
    };
  }
}
