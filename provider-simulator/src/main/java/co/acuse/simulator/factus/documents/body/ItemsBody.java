package co.acuse.simulator.factus.documents.body;

import co.acuse.simulator.factus.documents.totals.Line;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.fiscal.Nit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a document and what is withheld on them. */
final class ItemsBody {

  private ItemsBody() {}

  static ArrayNode items(List<Line> lines) {
    ArrayNode items = Json.MAPPER.createArrayNode();
    lines.forEach(line -> items.add(item(line)));
    return items;
  }

  private static ObjectNode item(Line line) {
    JsonNode request = line.request();
    ObjectNode item =
        Json.object()
            .put("code_reference", Json.text(request.path("code_reference")))
            .put("name", Json.text(request.path("name")))
            .put("quantity", Json.money(line.quantity()));
    item.set("unit_measure", Names.named(code(request, "unit_measure_code"), Names.UNITS));
    item.set("standard_code", Names.named(code(request, "standard_code"), Names.STANDARDS));
    item.put("discount_rate", Json.money(line.discountRate()))
        .put("discount", Json.money(line.discount()))
        .put("gross_value", Json.money(line.price()))
        .put("price", Json.money(line.price()))
        .put("total", Json.money(line.base()))
        .put("note", Json.text(request.path("note")));
    item.set("scheme_id", Names.namedOrNull(Json.text(request.path("scheme_id")), Names.SCHEMES));
    item.put("collection_concept", Json.text(request.path("collection_concept_code")));
    item.set("mandate", mandate(request.path("mandate")));
    item.set("additional_properties", properties(request.path("additional_properties")));
    ArrayNode taxes = item.putArray("taxes");
    line.taxes().forEach(tax -> taxes.add(TaxesBody.tax(tax)));
    item.set("withholding_taxes", withholdings(line));
    return item;
  }

  private static ArrayNode withholdings(Line line) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (Line.Withholding one : line.withholdings()) {
      ObjectNode entry = TaxesBody.withholding(one.code(), one.value());
      entry
          .putArray("rates")
          .add(Names.named(one.code(), Names.TAXES).put("rate", Json.money(one.rate())));
      all.add(entry);
    }
    return all;
  }

  private static JsonNode mandate(JsonNode mandate) {
    if (!mandate.isObject()) {
      return NullNode.getInstance();
    }
    String kind = code(mandate, "identification_document_code");
    String identification = code(mandate, "identification");
    ObjectNode body = Json.object();
    body.set("identification_document", Names.named(kind, Names.IDENTITIES));
    body.put("document", identification);
    body.put(
        "dv",
        kind.equals("31") && identification.matches("\\d{1,15}")
            ? Nit.checkDigit(identification)
            : null);
    return body;
  }

  private static ArrayNode properties(JsonNode properties) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (JsonNode one : properties) {
      ObjectNode property = Json.object().put("code", code(one, "code"));
      property.put("name", code(one, "code")).put("value", Json.text(one.path("value")));
      BigDecimal quantity = Json.number(one.path("quantity"));
      property.put("quantity", quantity == null ? null : Json.money(quantity));
      property.set(
          "unit_measure", Names.namedOrNull(Json.text(one.path("unit_measure_code")), Names.UNITS));
      all.add(property);
    }
    return all;
  }

  private static String code(JsonNode node, String field) {
    return Objects.requireNonNullElse(Json.text(node.path(field)), "");
  }
}
