package co.acuse.factus.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How the provider writes plain values: numbers as strings or numbers, flags as 0, 1 or true. */
final class LooseValues {

  private LooseValues() {}

  static @Nullable String text(JsonNode node) {
    return node.isValueNode() && !node.isNull() ? node.asString() : null;
  }

  static @Nullable BigDecimal decimal(JsonNode node) {
    String text = text(node);
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException _) {
      return null;
    }
  }

  static @Nullable Long whole(JsonNode node) {
    BigDecimal decimal = decimal(node);
    try {
      return decimal == null ? null : decimal.longValueExact();
    } catch (ArithmeticException _) {
      return null;
    }
  }

  static @Nullable Boolean truth(JsonNode node) {
    String text = text(node);
    return switch (text == null ? "" : text.strip()) {
      case "1", "true" -> Boolean.TRUE;
      case "0", "false" -> Boolean.FALSE;
      default -> null;
    };
  }

  static @Nullable LocalDate date(JsonNode node) {
    String text = text(node);
    return text == null ? null : FactusDates.date(text);
  }

  static @Nullable OffsetDateTime moment(JsonNode node) {
    String text = text(node);
    return text == null ? null : FactusDates.moment(text);
  }
}
