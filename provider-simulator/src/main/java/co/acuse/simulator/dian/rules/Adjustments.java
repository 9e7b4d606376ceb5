package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.ubl.Amounts;
import co.acuse.simulator.dian.xml.XmlElement;
import java.math.BigDecimal;
import java.util.List;

/** Adds the allowances and charges of a document or of a line. */
final class Adjustments {

  private Adjustments() {}

  static BigDecimal allowances(XmlElement of) {
    return sum(of, "false");
  }

  static BigDecimal charges(XmlElement of) {
    return sum(of, "true");
  }

  private static BigDecimal sum(XmlElement of, String indicator) {
    List<XmlElement> all =
        of.children("AllowanceCharge").stream()
            .filter(one -> one.text("ChargeIndicator").equals(indicator))
            .toList();
    return Amounts.sum(all, one -> Amounts.of(one, "Amount"));
  }
}
