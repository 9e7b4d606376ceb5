package co.acuse.reliability.checker;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The single values of a JSON text, to be spoilt one at a time. */
final class Leaves {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Leaves() {}

  /** Where they are, such as {@code /items/0/price}. */
  static List<String> of(String json) {
    return under("", JSON.readTree(json)).toList();
  }

  static String value(String json, String leaf) {
    return JSON.readTree(json).at(leaf).asString();
  }

  /** The text with another value there. */
  static String changed(String json, String leaf) {
    JsonNode root = JSON.readTree(json);
    JsonNode value = root.at(leaf);
    String name = leaf.substring(leaf.lastIndexOf('/') + 1);
    switch (parent(root, leaf)) {
      case ObjectNode object when value.isBoolean() -> object.put(name, !value.asBoolean());
      case ObjectNode object -> object.put(name, other(value));
      case ArrayNode array -> array.set(Integer.parseInt(name), other(value));
      default -> throw new IllegalArgumentException(leaf);
    }
    return root.toString();
  }

  /** The text without it. */
  static String without(String json, String leaf) {
    JsonNode root = JSON.readTree(json);
    String name = leaf.substring(leaf.lastIndexOf('/') + 1);
    switch (parent(root, leaf)) {
      case ObjectNode object -> object.remove(name);
      case ArrayNode array -> array.remove(Integer.parseInt(name));
      default -> throw new IllegalArgumentException(leaf);
    }
    return root.toString();
  }

  private static String other(JsonNode value) {
    return value.asString() + "9";
  }

  private static JsonNode parent(JsonNode root, String leaf) {
    return root.at(JsonPointer.compile(leaf).head());
  }

  private static Stream<String> under(String place, JsonNode node) {
    return switch (node) {
      case ObjectNode object ->
          object.properties().stream()
              .flatMap(field -> under(place + "/" + field.getKey(), field.getValue()));
      case ArrayNode array ->
          Stream.iterate(0, i -> i < array.size(), i -> i + 1)
              .flatMap(i -> under(place + "/" + i, array.path(i)));
      default -> Stream.of(place);
    };
  }
}
