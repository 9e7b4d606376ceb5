package co.acuse.simulator.factus.documents.body;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.documents.totals.Totals;
import co.acuse.simulator.factus.protocol.Bogota;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.ranges.NumberingRange;
import co.acuse.simulator.fiscal.Nit;
import co.acuse.simulator.fiscal.Sha;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A new document as it will be told. What changes later (verdict, errors, notes) has its place here
 * and is filled in on every telling.
 *
 * @param corrected the body of the document that a note corrects; missing without one
 */
public record DocumentBody(
    JsonNode request,
    Family family,
    Account account,
    NumberingRange range,
    Totals totals,
    String number,
    String key,
    Instant createdAt,
    JsonNode corrected) {

  private static final String LINK =
      "https://catalogo-vpfe-hab.dian.gov.co/document/searchqr?documentkey=";
  private static final String PUBLIC = "https://app-sandbox.factus.com.co/documents/";

  public ObjectNode build() {
    ObjectNode body =
        Json.object().put("reference_code", text("reference_code")).put("number", number);
    kind(body);
    verdict(body);
    body.set("payment_details", PaymentsBody.payments(request));
    numbering(body);
    body.set("company", company());
    party(body);
    body.set("items", ItemsBody.items(totals.lines()));
    money(body);
    links(body);
    return body;
  }

  private void kind(ObjectNode body) {
    switch (family) {
      case BILL -> {
        body.set("document_type", Names.named(text("document", "01"), Names.DOCUMENTS));
        body.set("operation_type", Names.named(text("operation_type", "10"), Names.OPERATIONS));
        body.set("order_reference", objectOrNull("order_reference"));
      }
      case CREDIT_NOTE -> note(body, "20", Names.CREDIT_CONCEPTS);
      case DEBIT_NOTE -> note(body, "30", Names.DEBIT_CONCEPTS);
      case ADJUSTMENT_NOTE ->
          body.set(
              "correction_concept",
              Names.named(text("correction_concept_code"), Names.CREDIT_CONCEPTS));
      case SUPPORT_DOCUMENT -> {
        // It has no kinds.
      }
    }
  }

  private void note(ObjectNode body, String usual, Map<String, String> concepts) {
    body.set("customization", Names.named(text("customization_id", usual), Map.of()));
    body.set("correction_concept", Names.named(text("correction_concept_code"), concepts));
  }

  private void verdict(ObjectNode body) {
    if (!family.isPurchase()) {
      body.put("send_email", request.path("send_email").asBoolean(true))
          .put("has_claim", false)
          .put("is_negotiable_instrument", false);
    }
    body.put("is_validated", false).putNull("validated_at").putNull("errors");
    body.put("observation", Json.text(request.path("observation")))
        .put("created_at", Bogota.moment(createdAt))
        .put(family.keyField(), key);
    body.set("billing_period", period(request.path("billing_period")));
  }

  /** Days are told day first, times as they came. */
  private static JsonNode period(JsonNode asked) {
    return asked.isObject()
        ? Json.object()
            .put("start_date", PaymentsBody.day(asked, "start_date"))
            .put("start_time", Json.text(asked.path("start_time")))
            .put("end_date", PaymentsBody.day(asked, "end_date"))
            .put("end_time", Json.text(asked.path("end_time")))
        : Json.MAPPER.nullNode();
  }

  private void numbering(ObjectNode body) {
    ObjectNode numbering =
        Json.object()
            .put("prefix", range.prefix())
            .put("from", range.from())
            .put("to", range.to())
            .put("resolution_number", range.resolutionNumber())
            .put("start_date", range.startDate() == null ? null : Bogota.day(range.startDate()))
            .put("end_date", range.endDate() == null ? null : Bogota.day(range.endDate()));
    boolean dated = range.startDate() != null && range.endDate() != null;
    if (dated) {
      numbering.put("months", ChronoUnit.MONTHS.between(range.startDate(), range.endDate()));
    } else {
      numbering.putNull("months");
    }
    body.set("numbering_range", numbering);
    body.set("health", objectOrNull("health"));
    body.set("beneficiary", objectOrNull("beneficiary"));
  }

  private ObjectNode company() {
    String nit = account.settings().nit();
    ObjectNode company =
        Json.object()
            .put("url_logo", "https://api-sandbox.factus.com.co/storage/images/logos/logo.png")
            .put("nit", nit)
            .put("dv", Nit.checkDigit(nit))
            .put("economic_activity", "4711");
    JsonNode own = request.path("establishment");
    ObjectNode establishment =
        Json.object()
            .put("name", text(own, "name", account.settings().name()))
            .put("address", text(own, "address", "calle 11 8 84"))
            .put("phone_number", text(own, "phone_number", "6010000000"))
            .put("email", text(own, "email", account.settings().username()));
    establishment.set("municipality", Names.municipality(text(own, "municipality_code", "11001")));
    company.set("establishment", establishment);
    return company;
  }

  private void party(ObjectNode body) {
    String field = family.isPurchase() ? "provider" : "customer";
    JsonNode given = request.path(field);
    if (given.isObject()) {
      body.set(field, family.isPurchase() ? PartyBody.provider(given) : PartyBody.customer(given));
    } else {
      body.set(field, corrected.path(field).isObject() ? corrected.path(field) : Json.object());
    }
  }

  private void money(ObjectNode body) {
    body.set("prepayment_details", PaymentsBody.prepayments(request));
    body.set("allowance_charges", PaymentsBody.charges(request));
    body.set("taxes", TaxesBody.taxes(totals.lines()));
    body.set("withholding_taxes", TaxesBody.withholdings(totals.lines()));
    body.set("totals", PaymentsBody.totals(totals, account.switches().prepaymentsReduceTotal()));
  }

  private void links(ObjectNode body) {
    body.set("related_documents", listOrEmpty("related_documents"));
    if (family == Family.BILL) {
      body.putObject("related_notes");
    } else if (family.isNote()) {
      String field = family == Family.ADJUSTMENT_NOTE ? "support_document" : "bill";
      String keyField = family == Family.ADJUSTMENT_NOTE ? "cuds" : "cufe";
      body.set(
          field,
          corrected.isObject()
              ? Json.object()
                  .put("reference_code", Json.text(corrected.path("reference_code")))
                  .put("number", Json.text(corrected.path("number")))
                  .put(keyField, Json.text(corrected.path(keyField)))
              : Json.MAPPER.nullNode());
    }
    ObjectNode links = body.putObject("links").put("qr", LINK + key);
    if (!family.isPurchase()) {
      links.put(
          "public_url",
          PUBLIC + family.route() + "/" + Sha.sha256(key.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private JsonNode objectOrNull(String field) {
    JsonNode value = request.path(field);
    return value.isObject() ? value : Json.MAPPER.nullNode();
  }

  private JsonNode listOrEmpty(String field) {
    JsonNode value = request.path(field);
    return value.isArray() ? value : Json.MAPPER.createArrayNode();
  }

  private String text(String field) {
    return text(request, field, "");
  }

  private String text(String field, String otherwise) {
    return text(request, field, otherwise);
  }

  private static String text(JsonNode node, String field, String otherwise) {
    return Objects.requireNonNullElse(Json.text(node.path(field)), otherwise);
  }
}
