package co.acuse.submitter.gateway.dian.paper;

import co.acuse.submitter.gateway.dian.paper.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The goods and services, one row each. */
final class LineRows {

  static final List<Column> COLUMNS =
      List.of(
          Column.left("#", 20),
          Column.left("Código", 60),
          Column.left("Descripción", 146),
          Column.right("Cantidad", 44),
          Column.left("Und", 30),
          Column.right("V. unitario", 62),
          Column.right("Desc./cargo", 52),
          Column.right("Impuestos", 62),
          Column.right("Total", 64));

  private static final List<String> NAMES =
      List.of("InvoiceLine", "CreditNoteLine", "DebitNoteLine");
  private static final List<String> QUANTITIES =
      List.of("InvoicedQuantity", "CreditedQuantity", "DebitedQuantity");

  private LineRows() {}

  static List<List<String>> of(Ubl document) {
    return NAMES.stream().flatMap(name -> document.all(name).stream()).map(LineRows::row).toList();
  }

  private static List<String> row(Ubl line) {
    Ubl quantity = quantity(line);
    return List.of(
        line.text("ID"),
        line.text("Item", "StandardItemIdentification", "ID"),
        description(line),
        Figures.quantity(quantity.text()),
        Words.unit(quantity.attribute("unitCode")),
        Figures.amount(line.text("Price", "PriceAmount")),
        allowances(line),
        taxes(line),
        Figures.amount(line.text("LineExtensionAmount")));
  }

  private static Ubl quantity(Ubl line) {
    return QUANTITIES.stream()
        .flatMap(name -> line.first(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("A line must have a quantity"));
  }

  private static String description(Ubl line) {
    List<String> texts = new ArrayList<>();
    texts.add(line.text("Item", "Description"));
    add(texts, "Marca: ", line.text("Item", "BrandName"));
    add(texts, "Modelo: ", line.text("Item", "ModelName"));
    add(texts, "Código del vendedor: ", line.text("Item", "SellersItemIdentification", "ID"));
    line.all("Item", "AdditionalItemProperty").forEach(property -> texts.add(property(property)));
    line.all("AllowanceCharge").forEach(one -> texts.add(AllowanceCharges.name(one)));
    add(texts, "Por cuenta de: ", principal(line));
    add(texts, "Sin costo; valor de referencia: ", referencePrice(line));
    line.all("Note").forEach(note -> texts.add(note.text()));
    return String.join("\n", texts);
  }

  private static void add(List<String> texts, String label, String text) {
    if (!text.isEmpty()) {
      texts.add(label + text);
    }
  }

  private static String property(Ubl property) {
    String quantity = Figures.quantity(property.text("ValueQuantity"));
    String unit = Words.unit(property.attributeAt("unitCode", "ValueQuantity"));
    return "%s: %s %s %s"
        .formatted(property.text("Name"), property.text("Value"), quantity, unit)
        .strip();
  }

  private static String principal(Ubl line) {
    return line.text(
        "Item",
        "InformationContentProviderParty",
        "PowerOfAttorney",
        "AgentParty",
        "PartyIdentification",
        "ID");
  }

  private static String referencePrice(Ubl line) {
    return Figures.amount(
        line.text("PricingReference", "AlternativeConditionPrice", "PriceAmount"));
  }

  private static String allowances(Ubl line) {
    return line.all("AllowanceCharge").stream()
        .map(AllowanceCharges::amount)
        .collect(Collectors.joining("\n"));
  }

  private static String taxes(Ubl line) {
    return line.all("TaxTotal", "TaxSubtotal").stream()
        .map(tax -> TaxRows.name(tax) + '\n' + Figures.amount(tax.text("TaxAmount")))
        .collect(Collectors.joining("\n"));
  }
}
