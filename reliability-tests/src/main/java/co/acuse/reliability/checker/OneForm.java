package co.acuse.reliability.checker;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request in the one form in which requests can be compared: what the provider takes for granted
 * is said, and what can be said in two ways is said in one. Documents of other systems, which may
 * be adopted, say less than ours.
 */
final class OneForm {

  private static final String NIT = "31";

  private OneForm() {}

  static JsonNode of(JsonNode request) {
    ObjectNode form = (ObjectNode) request.deepCopy();
    if (!form.has("correction_concept_code")) {
      otherwise(form, "document", "01");
      otherwise(form, "operation_type", "10");
    }
    if (form.path("customer") instanceof ObjectNode customer) {
      customer(customer);
    }
    form.path("items").forEach(item -> item((ObjectNode) item));
    if (Sums.number(form.path("cash_rounding_amount")).signum() == 0) {
      form.remove("cash_rounding_amount");
    }
    return form;
  }

  private static void customer(ObjectNode customer) {
    otherwise(customer, "tribute_code", "ZZ");
    if (customer.path("responsibilities").isEmpty()) {
      customer.putArray("responsibilities").add("R-99-PN");
    }
    if (customer.path("identification_document_code").asString("").equals(NIT)) {
      String nit = customer.path("identification").asString("");
      otherwise(customer, "dv", ExpectedCustomer.checkDigit(nit));
    }
  }

  /** A discount may be an amount or a rate; an excluded line may name the tax it is free of. */
  private static void item(ObjectNode item) {
    item.put("discount", Sums.discount(item).toPlainString());
    item.remove(List.of("discount_rate", "discount_amount"));
    if (item.path("taxes").path(0).path("is_excluded").asBoolean(false)) {
      item.putArray("taxes").addObject().put("is_excluded", true);
    }
    item.path("taxes").forEach(tax -> dropFalse((ObjectNode) tax));
  }

  private static void dropFalse(ObjectNode tax) {
    if (!tax.path("is_excluded").asBoolean(false)) {
      tax.remove("is_excluded");
    }
  }

  private static void otherwise(ObjectNode node, String field, String meant) {
    if (node.path(field).asString("").isBlank()) {
      node.put(field, meant);
    }
  }
}
