package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.ubl.Amounts;
import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.dian.ubl.UblLine;
import co.acuse.simulator.dian.xml.XmlElement;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether taxes are what their rates give (annex 1.9, rules AS and AX). */
final class TaxRules implements Rule {

  private static final String IVA = "01";
  private static final BigDecimal HALF_OF_TEN = BigDecimal.valueOf(5);

  @Override
  public void check(Examined examined, Findings findings) {
    UblDocument document = examined.document();
    List<XmlElement> totals = document.root().children("TaxTotal");
    Set<String> seen = new HashSet<>();
    if (totals.stream().anyMatch(total -> !seen.add(scheme(total)))) {
      findings.reject(
          "AS01b", "Existe mas de un grupo con informacion de totales para un mismo tributo");
    }
    totals.forEach(total -> tax(total, "AS", findings));
    for (UblLine line : document.lines()) {
      line.element().children("TaxTotal").forEach(total -> tax(total, "AX", findings));
    }
  }

  private static void tax(XmlElement total, String group, Findings findings) {
    List<XmlElement> rates = total.children("TaxSubtotal");
    BigDecimal sum = Amounts.sum(rates, one -> Amounts.of(one, "TaxAmount"));
    if (!Comparison.areEqual(Amounts.of(total, "TaxAmount"), sum)) {
      findings.reject(
          group + "02", "El valor del tributo es distinto de la suma de los valores por tarifa");
    }
    if (!rates.stream().allMatch(TaxRules::followsFromItsRate)) {
      findings.reject(group + "07", "El valor del tributo no corresponde a la base por la tarifa");
    }
  }

  private static boolean followsFromItsRate(XmlElement rate) {
    BigDecimal stated = Amounts.of(rate, "TaxAmount");
    BigDecimal expected =
        rate.child("PerUnitAmount").isPresent()
            ? Amounts.of(rate, "PerUnitAmount").multiply(Amounts.of(rate, "BaseUnitMeasure"))
            : Amounts.of(rate, "TaxableAmount")
                .multiply(Amounts.of(rate, "TaxCategory", "Percent"))
                .movePointLeft(2);
    return Comparison.areEqual(stated, expected) || isIvaInTens(rate, stated, expected);
  }

  /** IVA may be brought to the nearest ten. */
  private static boolean isIvaInTens(XmlElement rate, BigDecimal stated, BigDecimal expected) {
    return rate.text("TaxCategory", "TaxScheme", "ID").equals(IVA)
        && stated.remainder(BigDecimal.TEN).signum() == 0
        && stated.subtract(expected).abs().compareTo(HALF_OF_TEN) <= 0;
  }

  private static String scheme(XmlElement total) {
    return total.text("TaxSubtotal", "TaxCategory", "TaxScheme", "ID");
  }
}
