package co.acuse.simulator.factus.documents;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.accounts.Switches;
import co.acuse.simulator.factus.protocol.Bogota;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.protocol.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells a document as it stands now. */
public final class DocumentView {

  private static final Map<String, String> RULES =
      Map.of(
          "FAK24", "No está informado el DV del NIT",
          "FAJ43b",
              "Nombre informado No corresponde al registrado en el RUT con respecto al Nit"
                  + " suministrado.",
          "FAD06", "El valor CUFE no está calculado correctamente",
          "90", "Documento procesado anteriormente");

  private final DocumentStore store;

  public DocumentView(DocumentStore store) {
    this.store = store;
  }

  /** The whole document, wrapped as the account's switches say. */
  public JsonNode data(Document document, Account account) {
    ObjectNode body = (ObjectNode) store.bodyOf(document);
    overlay(body, document, account);
    boolean nested =
        document.family() == Family.CREDIT_NOTE
            && account.switches().creditNoteWrapper() == Switches.Wrapper.NESTED;
    return nested ? Json.object().set("credit_note", body) : body;
  }

  /** The answer to a document that was just posted. */
  Reply posted(Document document, Account account) {
    if (document.state() == DocumentState.REJECTED && document.fate().toldAs422()) {
      return rejected(document);
    }
    ObjectNode body =
        Reply.envelope(
            "Created",
            "Documento con el código de referencia "
                + document.reference()
                + " registrado y validado con éxito");
    body.set("data", data(document, account));
    return Reply.json(201, document.state().name(), body);
  }

  /** A document as a row of a list. */
  ObjectNode row(Document document, Account account) {
    JsonNode body = data(document, account);
    if (body.has("credit_note")) {
      body = body.path("credit_note");
    }
    String party = document.family().isPurchase() ? "provider" : "customer";
    ObjectNode row =
        Json.object()
            .put("api_client_name", account.settings().name())
            .put("number", document.number())
            .put("reference_code", document.reference());
    row.set(party, body.path(party));
    row.set("total", body.path("totals").path("total"));
    for (String field :
        new String[] {
          "errors",
          "send_email",
          "has_claim",
          "is_negotiable_instrument",
          "is_validated",
          "validated_at",
          "created_at"
        }) {
      if (body.has(field)) {
        row.set(field, body.path(field));
      }
    }
    return row;
  }

  private static Reply rejected(Document document) {
    String message = "El documento contiene errores de validación";
    ObjectNode body = Reply.envelope("Validation error", message);
    ObjectNode data = body.putObject("data").put("message", message);
    ObjectNode errors = data.putObject("errors");
    errorsOf(document).forEach(errors::put);
    return Reply.json(422, "REJECTED", body);
  }

  private void overlay(ObjectNode body, Document document, Account account) {
    body.put("is_validated", document.state() == DocumentState.VALIDATED);
    body.put(
        "validated_at",
        document.validatedAt() == null ? null : Bogota.moment(document.validatedAt()));
    body.set("errors", errors(errorsOf(document), document.family(), account.switches()));
    if (document.family() == Family.BILL) {
      ObjectNode notes = body.putObject("related_notes");
      notes.set("credit_notes", notes(document, Family.CREDIT_NOTE));
      notes.set("debit_notes", notes(document, Family.DEBIT_NOTE));
    }
  }

  private ArrayNode notes(Document bill, Family family) {
    ArrayNode notes = Json.MAPPER.createArrayNode();
    for (Document note : store.corrections(bill.account(), family, bill.number())) {
      notes.add(
          Json.object()
              .put("reference_code", note.reference())
              .put("number", note.number())
              .put(family.keyField(), note.key())
              .put("total", Json.money(note.total())));
    }
    return notes;
  }

  private static JsonNode errors(Map<String, String> errors, Family family, Switches switches) {
    boolean array =
        errors.isEmpty()
            ? switches.emptyErrors() == Switches.Container.ARRAY
            : switches.errorsShape() == Switches.Container.ARRAY
                || family == Family.ADJUSTMENT_NOTE;
    if (array) {
      ArrayNode list = Json.MAPPER.createArrayNode();
      errors.values().forEach(list::add);
      return list;
    }
    ObjectNode object = Json.object();
    errors.forEach(object::put);
    return object;
  }

  private static Map<String, String> errorsOf(Document document) {
    Map<String, String> errors = new LinkedHashMap<>();
    switch (document.state()) {
      case REJECTED -> errors.put(document.rule(), rule(document.rule(), "Rechazo"));
      case VALIDATED -> {
        if (document.family() == Family.CREDIT_NOTE) {
          errors.put("CAK55", rule("CAK55", "Notificación"));
          errors.put("CBF02", rule("CBF02", "Notificación"));
        } else if (document.partyIsNit()) {
          errors.put("FAJ43b", rule("FAJ43b", "Notificación"));
          errors.put(
              "RUT01",
              "Regla: RUT01, Notificación: La validación del estado del RUT próximamente estará"
                  + " disponible");
        }
      }
      case PENDING, DELETED -> {
        // The authority has said nothing, or it no longer matters.
      }
    }
    return errors;
  }

  private static String rule(String code, String kind) {
    return "Regla: "
        + code
        + ", "
        + kind
        + ": "
        + RULES.getOrDefault(code, "El documento no cumple la regla " + code);
  }
}
