package co.acuse.audit.recording;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Text as PostgreSQL can hold it: neither {@code text} nor {@code jsonb} takes NUL or half of a
 * surrogate pair. Each becomes U+FFFD, the sign for what cannot be shown.
 */
final class StorableText {

  private static final int REPLACEMENT = 0xFFFD;

  private StorableText() {}

  static String of(String text) {
    return isStorable(text)
        ? text
        : text.codePoints()
            .map(c -> isStorable(c) ? c : REPLACEMENT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  static boolean isStorable(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> isStorable(node.stringValue());
      case OBJECT ->
          node.properties().stream()
              .allMatch(field -> isStorable(field.getKey()) && isStorable(field.getValue()));
      case ARRAY -> node.valueStream().allMatch(StorableText::isStorable);
      case NUMBER, BOOLEAN, NULL, BINARY, POJO, MISSING -> true;
    };
  }

  /** The same value with storable text. */
  static JsonNode of(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> JsonNodeFactory.instance.stringNode(of(node.stringValue()));
      case OBJECT -> {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(field -> copy.set(of(field.getKey()), of(field.getValue())));
        yield copy;
      }
      case ARRAY ->
          JsonNodeFactory.instance
              .arrayNode()
              .addAll(node.valueStream().map(StorableText::of).toList());
      case NUMBER, BOOLEAN, NULL, BINARY, POJO, MISSING -> node;
    };
  }

  private static boolean isStorable(String text) {
    return text.codePoints().allMatch(StorableText::isStorable);
  }

  /** A surrogate that stands alone is its own code point. */
  private static boolean isStorable(int codePoint) {
    return codePoint != 0
        && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
  }
}
