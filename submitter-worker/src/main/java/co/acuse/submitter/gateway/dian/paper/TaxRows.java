package co.acuse.submitter.gateway.dian.paper;

import co.acuse.submitter.gateway.dian.paper.Table.Column;
import java.util.List;
import java.util.stream.Stream;

/** The taxes of a document by their rates, and what is withheld. */
final class TaxRows {

  static final List<Column> COLUMNS =
      List.of(Column.left("Impuesto", 110), Column.right("Base", 84), Column.right("Valor", 76));

  private TaxRows() {}

  static List<List<String>> of(Ubl document) {
    return Stream.concat(
            document.all("TaxTotal", "TaxSubtotal").stream().map(tax -> row(tax, "")),
            document.all("WithholdingTaxTotal", "TaxSubtotal").stream()
                .map(tax -> row(tax, " (retención, no se resta del total)")))
        .toList();
  }

  /** Such as {@code IVA 19 %}, or {@code INC Bolsas 3 × 60,00}. */
  static String name(Ubl subtotal) {
    String name = subtotal.text("TaxCategory", "TaxScheme", "Name");
    String perUnit = subtotal.text("PerUnitAmount");
    return perUnit.isEmpty()
        ? (name + ' ' + Figures.percent(subtotal.text("TaxCategory", "Percent"))).strip()
        : "%s %s × %s"
            .formatted(
                name, Figures.quantity(subtotal.text("BaseUnitMeasure")), Figures.amount(perUnit));
  }

  private static List<String> row(Ubl subtotal, String remark) {
    return List.of(
        name(subtotal) + remark,
        Figures.amount(subtotal.text("TaxableAmount")),
        Figures.amount(subtotal.text("TaxAmount")));
  }
}
