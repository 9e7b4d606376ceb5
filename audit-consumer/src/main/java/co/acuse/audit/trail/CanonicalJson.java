package co.acuse.audit.trail;

import java.io.OutputStream;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way to write a JSON value, whatever way it was written before.
 *
 * <p>Names are sorted by their UTF-16 units, as in RFC 8785; unlike there, numbers keep all their
 * digits: without trailing zeros, as {@link BigDecimal#toString()} writes them. So a value that
 * went through {@code jsonb} is written as before.
 */
final class CanonicalJson {

  private static final JsonMapper PLAIN = JsonMapper.shared();

  private CanonicalJson() {}

  static void write(JsonNode value, OutputStream out) {
    try (JsonGenerator generator = PLAIN.createGenerator(out)) {
      write(value, generator);
    }
  }

  private static void write(JsonNode value, JsonGenerator out) {
    switch (value.getNodeType()) {
      case OBJECT -> {
        out.writeStartObject();
        value.propertyNames().stream()
            .sorted()
            .forEach(name -> {
              out.writeName(name);
              write(value.get(name), out);
            });
        out.writeEndObject();
      }
      case ARRAY -> {
        out.writeStartArray();
        value.forEach(element -> write(element, out));
        out.writeEndArray();
      }
      case NUMBER -> out.writeNumber(normal(value.decimalValue()));
      case STRING -> out.writeString(value.stringValue());
      case BOOLEAN -> out.writeBoolean(value.booleanValue());
      case NULL -> out.writeNull();
      case BINARY, POJO, MISSING ->
          throw new IllegalArgumentException("not JSON: " + value.getNodeType());
    }
  }

  private static String normal(BigDecimal number) {
    return number.stripTrailingZeros().toString();
  }
}
