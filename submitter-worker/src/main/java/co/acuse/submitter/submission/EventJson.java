package co.acuse.submitter.submission;

import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.json.ContractJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was said and answered, as events carry it. */
final class EventJson {

  private static final JsonMapper JSON = ContractJson.mapper();

  private EventJson() {}

  static JsonNode of(Invoice invoice) {
    return JSON.valueToTree(invoice);
  }

  static @Nullable JsonNode of(@Nullable Answer answer) {
    if (answer == null) {
      return null;
    }
    ObjectNode node = JSON.createObjectNode();
    if (answer.status() != null) {
      node.put("status", answer.status());
    }
    node.put("summary", answer.summary());
    if (answer.body() != null) {
      node.set("body", body(answer.body()));
    }
    return node;
  }

  /** JSON where it is JSON, so that it can be searched; else the text. */
  private static JsonNode body(String text) {
    try {
      JsonNode parsed = JSON.readTree(text);
      return parsed.isMissingNode() ? JSON.getNodeFactory().stringNode(text) : parsed;
    } catch (JacksonException _) {
      return JSON.getNodeFactory().stringNode(text);
    }
  }
}
