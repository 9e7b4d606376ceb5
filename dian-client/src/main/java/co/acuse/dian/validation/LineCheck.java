package co.acuse.dian.validation;

import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Line;
import co.acuse.dian.document.Quantity;
import co.acuse.dian.document.TaxRate;
import co.acuse.dian.document.TaxSubtotal;
import co.acuse.dian.document.TaxTotal;
import co.acuse.dian.document.Tribute;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The codes and rates of the lines and of the document's taxes: units (FAV05), rates of IVA and INC
 * (FAS14, FAX14). Only notices: UN/ECE adds units to its list, and laws change rates, before the
 * DIAN's published lists do.
 */
final class LineCheck {

  private static final Map<Tribute, Set<BigDecimal>> RATES =
      Map.of(Tribute.IVA, rates("0", "5", "16", "19"), Tribute.INC, rates("2", "4", "8", "16"));

  private final DocumentKind kind;
  private final List<Finding> findings = new ArrayList<>();

  private LineCheck(DocumentKind kind) {
    this.kind = kind;
  }

  static List<Finding> of(DianDocument document) {
    var check = new LineCheck(DocumentKind.of(document));
    check.taxes("AS14", check.kind.at("cac:TaxTotal"), document.content().taxes());
    List<Line> lines = document.content().lines();
    for (int i = 0; i < lines.size(); i++) {
      check.unit(check.kind.atQuantity(i + 1), lines.get(i).quantity());
      check.taxes("AX14", check.kind.atLine(i + 1, "cac:TaxTotal"), lines.get(i).taxes());
    }
    return check.findings;
  }

  private void unit(String place, Quantity quantity) {
    if (!CodeList.UNITS.has(quantity.unit())) {
      findings.add(
          Finding.notice(
              kind.rule("AV05"),
              place + "/@unitCode",
              "Unit %s is not in the DIAN's list: 94 is a unit, KGM a kilogram, LTR a litre"
                  .formatted(quantity.unit())));
    }
  }

  private void taxes(String rule, String place, List<TaxTotal> taxes) {
    for (TaxTotal tax : taxes) {
      for (TaxSubtotal subtotal : tax.subtotals()) {
        if (subtotal.rate() instanceof TaxRate.Percent(BigDecimal percent)) {
          rate(rule, place, tax.tribute(), percent);
        }
      }
    }
  }

  private void rate(String rule, String place, Tribute tribute, BigDecimal percent) {
    Set<BigDecimal> known = RATES.get(tribute);
    if (known != null && !known.contains(percent.stripTrailingZeros())) {
      findings.add(
          Finding.notice(
              kind.rule(rule),
              place + "/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent",
              "%s %% is no rate of %s in the DIAN's list"
                  .formatted(percent.toPlainString(), tribute.name())));
    }
  }

  private static Set<BigDecimal> rates(String... percents) {
    return Stream.of(percents)
        .map(percent -> new BigDecimal(percent).stripTrailingZeros())
        .collect(Collectors.toUnmodifiableSet());
  }
}
