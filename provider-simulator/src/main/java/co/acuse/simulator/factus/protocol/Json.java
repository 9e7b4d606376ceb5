package co.acuse.simulator.factus.protocol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the server reads and writes it. */
public final class Json {

  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Reads what may not be JSON at all; then the result is a missing node. */
  public static JsonNode readOrMissing(byte[] body) {
    try {
      return body.length == 0 ? MissingNode.getInstance() : MAPPER.readTree(body);
    } catch (JacksonException _) {
      return MissingNode.getInstance();
    }
  }

  /** The text of a string, number or boolean; null for anything else and for the empty string. */
  public static @Nullable String text(JsonNode node) {
    if (!node.isValueNode() || node.isNull()) {
      return null;
    }
    String text = node.asString();
    return text.isBlank() ? null : text;
  }

  /** The number that a JSON number or string holds, or null. */
  public static @Nullable BigDecimal number(JsonNode node) {
    String text = text(node);
    if (text == null || !text.matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
      return null;
    }
    return new BigDecimal(text);
  }

  /** Money as Factus writes it: a string with two decimals. */
  public static String money(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
