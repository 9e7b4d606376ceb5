package co.acuse.reliability.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a sale says, as the provider is told it: each value by its place in the request. A till's
 * JSON is translated first; then everything that either says is compared, so that no field is left
 * out because nobody thought of it.
 */
final class Payload {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Settings of the issuer, and the number of a corrected invoice, which is judged by itself. */
  private static final Set<String> NOT_POSTED =
      Set.of("send_email", "numbering_range_id", "created_time", "bill_number");

  /** Equal when their values are, however many zeros they are written with. */
  private static final Set<String> NUMBERS =
      Set.of(
          "quantity",
          "price",
          "rate",
          "amount",
          "base_amount",
          "discount",
          "exchange_rate",
          "cash_rounding_amount");

  private static final Set<String> UNORDERED =
      Set.of("taxes", "withholding_taxes", "responsibilities");

  private final Map<String, String> facts = new TreeMap<>();
  private final BigDecimal total;

  private Payload(JsonNode request) {
    this.total = Sums.total(request);
    facts("", "", OneForm.of(request));
  }

  /** What a till wrote, or ingest understood. */
  static Payload ofTill(String json) {
    return new Payload(ExpectedRequest.of(JSON.readTree(json)));
  }

  /** What the provider was asked for. */
  static Payload ofProvider(String json) {
    return new Payload(JSON.readTree(json));
  }

  /** What the lines and charges add up to. */
  BigDecimal total() {
    return total;
  }

  /** Each fact that is not the same in both, as "name: this, that". */
  List<String> differences(Payload other) {
    List<String> all = new ArrayList<>();
    facts.forEach((name, value) -> {
      String that = other.facts.getOrDefault(name, "none");
      if (!value.equals(that)) {
        all.add(name + ": " + value + ", " + that);
      }
    });
    other.facts.forEach((name, value) -> {
      if (!facts.containsKey(name)) {
        all.add(name + ": none, " + value);
      }
    });
    return all;
  }

  private void facts(String place, String name, JsonNode node) {
    if (NOT_POSTED.contains(name)) {
      return;
    }
    switch (node) {
      case ObjectNode object -> {
        String before = place.isEmpty() ? "" : place + ".";
        object.forEachEntry((field, value) -> facts(before + field, field, value));
      }
      case ArrayNode array when UNORDERED.contains(name) -> {
        List<String> sorted = array.valueStream().map(Payload::alone).sorted().toList();
        fact(place, sorted.isEmpty() ? "" : sorted.toString());
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          facts(place + " " + (i + 1), name, array.path(i));
        }
      }
      default -> fact(place, NUMBERS.contains(name) ? plain(node) : node.asString(""));
    }
  }

  /** One of several whose order says nothing. */
  private static String alone(JsonNode element) {
    if (!element.isObject()) {
      return element.asString("");
    }
    Map<String, String> parts = new TreeMap<>();
    element.forEachEntry((field, value) ->
        parts.put(field, NUMBERS.contains(field) ? plain(value) : value.asString("")));
    return parts.toString();
  }

  /** What is blank is not said. */
  private void fact(String name, String value) {
    if (!value.isBlank()) {
      facts.put(name, value);
    }
  }

  private static String plain(JsonNode number) {
    return Sums.number(number).stripTrailingZeros().toPlainString();
  }
}
