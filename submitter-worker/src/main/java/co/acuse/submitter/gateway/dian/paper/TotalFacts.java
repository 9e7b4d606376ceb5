package co.acuse.submitter.gateway.dian.paper;

import java.util.ArrayList;
import java.util.List;

/** From the sum of the lines to what is to be paid; that comes last. */
final class TotalFacts {

  private TotalFacts() {}

  static List<Fact> of(Ubl document, Ubl totals) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Subtotal", amount(totals, "LineExtensionAmount")));
    facts.add(new Fact("Base de impuestos", amount(totals, "TaxExclusiveAmount")));
    document.all("TaxTotal").forEach(tax -> facts.add(tax(tax)));
    facts.add(new Fact("Total con impuestos", amount(totals, "TaxInclusiveAmount")));
    document
        .all("AllowanceCharge")
        .forEach(
            one -> facts.add(new Fact(AllowanceCharges.name(one), AllowanceCharges.amount(one))));
    facts.add(new Fact("Total descuentos", amount(totals, "AllowanceTotalAmount")));
    facts.add(new Fact("Total cargos", amount(totals, "ChargeTotalAmount")));
    facts.add(new Fact("Anticipos", amount(totals, "PrepaidAmount")));
    facts.add(new Fact("Redondeo", amount(totals, "PayableRoundingAmount")));
    facts.add(
        new Fact(
            "Total " + document.text("DocumentCurrencyCode"), amount(totals, "PayableAmount")));
    return facts.stream().filter(Fact::isTold).toList();
  }

  private static Fact tax(Ubl tax) {
    return new Fact(
        tax.text("TaxSubtotal", "TaxCategory", "TaxScheme", "Name"), amount(tax, "TaxAmount"));
  }

  private static String amount(Ubl element, String name) {
    return Figures.amount(element.text(name));
  }
}
