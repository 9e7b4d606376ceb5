package co.acuse.factus.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads a value through its tree, so that any shape can be looked at before it is taken. */
final class LooseValue<T> extends ValueDeserializer<T> {

  private final Function<JsonNode, @Nullable T> reading;

  private LooseValue(Function<JsonNode, @Nullable T> reading) {
    this.reading = reading;
  }

  static <T> LooseValue<T> of(Function<JsonNode, @Nullable T> reading) {
    return new LooseValue<>(reading);
  }

  @Override
  public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
    return reading.apply(context.readTree(parser));
  }
}
