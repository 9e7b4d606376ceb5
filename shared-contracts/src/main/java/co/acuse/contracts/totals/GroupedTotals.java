package co.acuse.contracts.totals;

import co.acuse.contracts.invoice.Line;
import co.acuse.contracts.invoice.TaxKind;
import co.acuse.contracts.invoice.WithholdingKind;
import co.acuse.contracts.totals.InvoiceTotals.LineTotals;
import co.acuse.contracts.totals.InvoiceTotals.TaxTotal;
import co.acuse.contracts.totals.InvoiceTotals.WithholdingTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums per kind and rate, in the order in which the lines first name them. */
final class GroupedTotals {
  private GroupedTotals() {}

  static List<TaxTotal> taxes(List<LineTotals> lines) {
    Map<List<Object>, TaxTotal> groups = new LinkedHashMap<>();
    for (LineTotals line : lines) {
      for (TaxTotal tax : line.taxes()) {
        groups.merge(
            group(tax.kind(), tax.rate()),
            tax,
            (a, b) ->
                new TaxTotal(
                    a.kind(), a.rate(), a.base().add(b.base()), a.amount().add(b.amount())));
      }
    }
    return List.copyOf(groups.values());
  }

  static List<WithholdingTotal> withholdings(List<Line> lines, List<LineTotals> computed) {
    Map<List<Object>, WithholdingTotal> groups = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      for (WithholdingTotal one : withholdings(lines.get(i), computed.get(i))) {
        groups.merge(
            group(one.kind(), one.rate()),
            one,
            (a, b) ->
                new WithholdingTotal(
                    a.kind(), a.rate(), a.base().add(b.base()), a.amount().add(b.amount())));
      }
    }
    return List.copyOf(groups.values());
  }

  private static List<WithholdingTotal> withholdings(Line line, LineTotals computed) {
    List<WithholdingTotal> withholdings = new ArrayList<>();
    for (Line.Withholding one : line.withholdings()) {
      BigDecimal base = base(one.kind(), computed);
      withholdings.add(
          new WithholdingTotal(
              one.kind(), one.rate(), base, LineArithmetic.part(base, one.rate())));
    }
    return withholdings;
  }

  /** ReteIVA is a part of the IVA, ReteRenta a part of the price after its discount. */
  private static BigDecimal base(WithholdingKind kind, LineTotals line) {
    return switch (kind) {
      case RETE_IVA ->
          TotalsCalculator.sum(
              line.taxes().stream().filter(tax -> tax.kind() == TaxKind.IVA).toList(),
              TaxTotal::amount);
      case RETE_RENTA -> line.base();
    };
  }

  private static List<Object> group(Object kind, BigDecimal rate) {
    return List.of(kind, rate.stripTrailingZeros());
  }
}
