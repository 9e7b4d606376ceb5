package co.acuse.simulator.factus.documents.body;

import co.acuse.simulator.factus.documents.totals.Totals;
import co.acuse.simulator.factus.protocol.Bogota;
import co.acuse.simulator.factus.protocol.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Payments, prepayments, charges and totals. */
final class PaymentsBody {

  private PaymentsBody() {}

  static ArrayNode payments(JsonNode request) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (JsonNode payment : request.path("payment_details")) {
      ObjectNode body = Json.object();
      body.set(
          "payment_form", Names.namedOrNull(Json.text(payment.path("payment_form")), Names.FORMS));
      body.set(
          "payment_method",
          Names.namedOrNull(Json.text(payment.path("payment_method_code")), Names.METHODS));
      body.put("reference_code", Json.text(payment.path("reference_code")))
          .put("amount", money(payment, "amount"))
          .put("due_date", day(payment, "due_date"));
      all.add(body);
    }
    return all;
  }

  static ArrayNode prepayments(JsonNode request) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (JsonNode one : request.path("prepayment_details")) {
      all.add(
          Json.object()
              .put("reference_code", Json.text(one.path("reference_code")))
              .put("received_date", Json.text(one.path("received_date")))
              .put("amount", money(one, "amount"))
              .put("note", Json.text(one.path("note"))));
    }
    return all;
  }

  static ArrayNode charges(JsonNode request) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (JsonNode one : request.path("allowance_charges")) {
      all.add(
          Json.object()
              .put("concept_type", Json.text(one.path("concept_type")))
              .put("is_surcharge", one.path("is_surcharge").asBoolean(false))
              .put("reason", Json.text(one.path("reason")))
              .put("base_amount", money(one, "base_amount"))
              .put("amount", money(one, "amount")));
    }
    return all;
  }

  static ObjectNode totals(Totals totals, boolean prepaymentsReduceTotal) {
    BigDecimal total =
        prepaymentsReduceTotal ? totals.total().subtract(totals.prepayments()) : totals.total();
    return Json.object()
        .put("prepayment_amount", Json.money(totals.prepayments()))
        .put("gross_amount", Json.money(totals.gross()))
        .put("taxable_amount", Json.money(totals.taxable()))
        .put("tax_amount", Json.money(totals.tax()))
        .put("surcharge_amount", Json.money(totals.surcharges()))
        .put("total", Json.money(total));
  }

  private static String money(JsonNode node, String field) {
    return Json.money(Objects.requireNonNullElse(Json.number(node.path(field)), BigDecimal.ZERO));
  }

  static @Nullable String day(JsonNode node, String field) {
    String text = Json.text(node.path(field));
    return text == null ? null : Bogota.day(LocalDate.parse(text));
  }
}
