package co.acuse.submitter.gateway.factus;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Compares what the provider's pages do not list among an answer's fields, wherever an answer tells
 * it all the same: under the name that it was sent by, or under the older answers' (version 1 of
 * the pages).
 */
final class UnlistedFields {

  private static final String OWN_CURRENCY = "COP";

  private final Findings findings;

  UnlistedFields(Findings findings) {
    this.findings = findings;
  }

  void compare(JsonNode asked, JsonNode told) {
    currency(asked.path("currency"), told.path("currency"));
    responsibilities(
        asked.path("customer").path("responsibilities"),
        told.path("customer").path("responsibilities"));
    prepayments(asked.path("prepayment_details"), told.path("prepayment_details"));
    amount(
        "cash_rounding_amount",
        asked.path("cash_rounding_amount"),
        first(told.path("totals"), "cash_rounding_amount"));
    note(asked, told);
  }

  /** A document that names its own country's currency names none. */
  private void currency(JsonNode asked, JsonNode told) {
    String code = code(told.isObject() ? first(told, "type", "code") : told);
    if (!code.isEmpty() && !(asked.isEmpty() && code.equals(OWN_CURRENCY))) {
      findings.text("currency.type", asked.path("type"), code);
    }
    if (!asked.isEmpty()) {
      amount("currency.exchange_rate", asked.path("exchange_rate"), first(told, "exchange_rate"));
    }
  }

  private void responsibilities(JsonNode asked, JsonNode told) {
    Stream<String> texts =
        told.isArray()
            ? told.valueStream().map(UnlistedFields::code)
            : Stream.of(code(told).split("[;,\\s]+"));
    List<String> held = texts.filter(text -> !text.isEmpty()).sorted().toList();
    if (!asked.isEmpty() && !held.isEmpty()) {
      List<String> wanted = asked.valueStream().map(JsonNode::asString).sorted().toList();
      findings.text("customer.responsibilities", wanted.toString(), held.toString());
    }
  }

  private void prepayments(JsonNode asked, JsonNode told) {
    for (int i = 0; i < asked.size(); i++) {
      String concept = code(first(told.path(i), "concept_code", "concept"));
      if (!concept.isEmpty()) {
        findings.text(
            "prepayment_details[" + i + "].concept_code",
            asked.get(i).path("concept_code"),
            concept);
      }
    }
  }

  private void note(JsonNode asked, JsonNode told) {
    if (!asked.has("correction_concept_code")) {
      return;
    }
    text(
        asked,
        "correction_concept_code",
        first(told, "correction_concept_code", "correction_concept"));
    text(asked, "customization_id", first(told, "customization_id", "customization"));
    JsonNode number = first(told, "bill_number", "number_bill");
    text(
        asked, "bill_number", number.isMissingNode() ? first(told.path("bill"), "number") : number);
  }

  private void text(JsonNode asked, String field, JsonNode told) {
    String held = code(told);
    if (!held.isEmpty()) {
      findings.text(field, asked.path(field), held);
    }
  }

  private void amount(String what, JsonNode asked, JsonNode told) {
    if (!code(told).isEmpty()) {
      findings.amount(what, asked, Findings.decimal(told));
    }
  }

  private static JsonNode first(JsonNode node, String... names) {
    return Stream.of(names)
        .map(node::path)
        .filter(value -> !value.isMissingNode() && !value.isNull())
        .findFirst()
        .orElseGet(() -> node.path("\0"));
  }

  /** A code alone, or with its name. */
  private static String code(JsonNode node) {
    return (node.isObject() ? node.path("code") : node).asString("").strip();
  }
}
