package co.acuse.factus.json;

import co.acuse.factus.result.RuleMessage;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code errors} in all its shapes: an object by rule code, an array of texts, an empty array,
 * null, and values that are texts or arrays of texts.
 */
final class RuleMessages {

  private static final Pattern RULE = Pattern.compile("Regla:\\s*([A-Za-z0-9_-]+)");

  private RuleMessages() {}

  static List<RuleMessage> from(@Nullable JsonNode errors) {
    if (errors == null) {
      return List.of();
    }
    if (errors.isObject()) {
      return errors.propertyStream().flatMap(RuleMessages::ofProperty).toList();
    }
    return texts(errors).map(text -> new RuleMessage(codeIn(text), text)).toList();
  }

  private static Stream<RuleMessage> ofProperty(Map.Entry<String, JsonNode> property) {
    return texts(property.getValue()).map(text -> new RuleMessage(property.getKey(), text));
  }

  private static Stream<String> texts(JsonNode node) {
    if (node.isArray()) {
      return node.valueStream().flatMap(RuleMessages::texts);
    }
    if (node.isObject()) {
      return Stream.of(node.path("message").asString(node.toString()));
    }
    return node.isNull() || node.asString().isBlank() ? Stream.of() : Stream.of(node.asString());
  }

  private static String codeIn(String text) {
    Matcher rule = RULE.matcher(text);
    return rule.find() ? rule.group(1) : "";
  }
}
