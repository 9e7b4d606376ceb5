package co.acuse.factus.document.answer;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A code of some table with its name; the provider sometimes writes the bare code. */
public record CodeName(@Nullable String code, @Nullable String name) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static @Nullable CodeName from(JsonNode node) {
    if (node.isObject()) {
      return new CodeName(text(node.path("code")), text(node.path("name")));
    }
    String bare = text(node);
    return bare == null ? null : new CodeName(bare, null);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isValueNode() && !node.isNull() ? node.asString() : null;
  }
}
