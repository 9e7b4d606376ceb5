package co.acuse.dian.ubl;

import co.acuse.dian.document.TaxRate;
import co.acuse.dian.document.TaxSubtotal;
import co.acuse.dian.document.TaxTotal;
import co.acuse.dian.document.Tribute;
import java.util.List;

/** Taxes and withholdings, of a line and of the document alike. */
final class TaxXml {

  private TaxXml() {}

  static void taxes(UblXml xml, List<TaxTotal> taxes) {
    taxes.forEach(total -> xml.group("cac:TaxTotal", () -> total(xml, total)));
  }

  static void withholdings(UblXml xml, List<TaxTotal> withholdings) {
    withholdings.forEach(total -> xml.group("cac:WithholdingTaxTotal", () -> total(xml, total)));
  }

  private static void total(UblXml xml, TaxTotal total) {
    xml.amount("cbc:TaxAmount", total.amount());
    xml.amountIfGiven("cbc:RoundingAmount", total.rounding());
    for (TaxSubtotal subtotal : total.subtotals()) {
      xml.group("cac:TaxSubtotal", () -> subtotal(xml, total.tribute(), subtotal));
    }
  }

  private static void subtotal(UblXml xml, Tribute tribute, TaxSubtotal subtotal) {
    xml.amountIfGiven("cbc:TaxableAmount", subtotal.taxableAmount());
    xml.amount("cbc:TaxAmount", subtotal.taxAmount());
    switch (subtotal.rate()) {
      case TaxRate.Percent percent ->
          category(xml, tribute, () -> xml.number("cbc:Percent", percent.value()));
      case TaxRate.PerUnit perUnit -> {
        xml.quantity("cbc:BaseUnitMeasure", perUnit.units());
        xml.amount("cbc:PerUnitAmount", perUnit.amount());
        category(xml, tribute, () -> {});
      }
    }
  }

  private static void category(UblXml xml, Tribute tribute, Runnable rate) {
    xml.group(
        "cac:TaxCategory",
        () -> {
          rate.run();
          xml.group(
              "cac:TaxScheme",
              () -> {
                xml.text("cbc:ID", tribute.code());
                xml.text("cbc:Name", tribute.name());
              });
        });
  }
}
