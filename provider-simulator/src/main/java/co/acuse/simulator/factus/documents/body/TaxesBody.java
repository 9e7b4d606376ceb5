package co.acuse.simulator.factus.documents.body;

import co.acuse.simulator.factus.documents.totals.Line;
import co.acuse.simulator.factus.protocol.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Taxes of a line, and of a whole document grouped by tax and rate. */
final class TaxesBody {

  private record Tribute(String code, boolean excluded) {}

  private TaxesBody() {}

  static ObjectNode tax(Line.Tax tax) {
    ObjectNode body = tribute(new Tribute(tax.code(), tax.excluded()));
    body.putArray("rates").add(rate(tax));
    return body;
  }

  static ArrayNode taxes(List<Line> lines) {
    Map<Tribute, Map<BigDecimal, Line.Tax>> groups = new LinkedHashMap<>();
    lines.stream()
        .flatMap(line -> line.taxes().stream())
        .forEach(tax ->
            groups
                .computeIfAbsent(
                    new Tribute(tax.code(), tax.excluded()), _ -> new LinkedHashMap<>())
                .merge(tax.rate().stripTrailingZeros(), tax, TaxesBody::sum));
    ArrayNode all = Json.MAPPER.createArrayNode();
    groups.forEach((tribute, rates) -> {
      ObjectNode body = tribute(tribute);
      ArrayNode list = body.putArray("rates");
      rates.values().forEach(tax -> list.add(rate(tax)));
      all.add(body);
    });
    return all;
  }

  static ArrayNode withholdings(List<Line> lines) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    lines.stream()
        .flatMap(line -> line.withholdings().stream())
        .forEach(one -> sums.merge(one.code(), one.value(), BigDecimal::add));
    ArrayNode all = Json.MAPPER.createArrayNode();
    sums.forEach((code, value) -> all.add(withholding(code, value)));
    return all;
  }

  static ObjectNode withholding(String code, BigDecimal value) {
    return Json.object()
        .put("tribute_code", code)
        .put("name", Names.TAXES.getOrDefault(code, code))
        .put("value", Json.money(value));
  }

  private static Line.Tax sum(Line.Tax one, Line.Tax other) {
    return new Line.Tax(
        one.code(),
        one.rate(),
        one.excluded(),
        one.taxable().add(other.taxable()),
        one.amount().add(other.amount()));
  }

  private static ObjectNode tribute(Tribute tribute) {
    ObjectNode body = Json.object();
    body.set("tribute", Names.named(tribute.code(), Names.TAXES));
    return body.put("is_excluded", tribute.excluded());
  }

  private static ObjectNode rate(Line.Tax tax) {
    return Json.object()
        .put("taxable_amount", Json.money(tax.taxable()))
        .put("tax_amount", Json.money(tax.amount()))
        .put("rate", Json.money(tax.rate()));
  }
}
