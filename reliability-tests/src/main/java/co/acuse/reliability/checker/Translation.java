package co.acuse.reliability.checker;

import java.util.Arrays;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One part of what a till wrote, and the part of the provider's request that must say the same.
 *
 * @param from what the till wrote
 * @param into what the provider must have been asked for
 */
record Translation(JsonNode from, ObjectNode into) {

  static Translation of(JsonNode from) {
    return new Translation(from, JsonNodeFactory.instance.objectNode());
  }

  /** The same value under the provider's name for it; nothing when the till says nothing. */
  Translation value(String field, String name) {
    String said = from.path(field).asString("");
    if (!said.isBlank()) {
      into.put(name, said);
    }
    return this;
  }

  /** Several values that are called the same in both. */
  Translation values(String... fields) {
    Arrays.stream(fields).forEach(field -> value(field, field));
    return this;
  }

  Translation word(Words words, String field, String name) {
    return word(words, field, name, "");
  }

  /** The code of a word, or of the one that is meant when the till says none. */
  Translation word(Words words, String field, String name, String otherwise) {
    String said = from.path(field).asString("");
    String meant = said.isBlank() ? otherwise : said;
    if (!meant.isBlank()) {
      into.put(name, words.code(meant));
    }
    return this;
  }

  /** A part of this part. */
  Translation part(String field, String name, Consumer<Translation> fill) {
    JsonNode said = from.path(field);
    if (said.isObject()) {
      fill.accept(new Translation(said, into.putObject(name)));
    }
    return this;
  }

  /** Each of several parts, in their order. */
  Translation each(String field, String name, Consumer<Translation> fill) {
    for (JsonNode one : from.path(field)) {
      fill.accept(new Translation(one, into.withArray(name).addObject()));
    }
    return this;
  }
}
