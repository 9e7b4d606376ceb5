package co.acuse.factus.json;

import co.acuse.factus.result.RuleMessage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads answers. One odd field never costs the whole answer: it reads as null, and what matters is
 * checked where the answer is understood.
 */
public final class AnswerJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .withCoercionConfigDefaults(AnswerJson::takeEmptyAsNull)
          .addHandler(new OddFieldsAreNull())
          .addModule(
              new SimpleModule()
                  .addDeserializer(String.class, LooseValue.of(LooseValues::text))
                  .addDeserializer(BigDecimal.class, LooseValue.of(LooseValues::decimal))
                  .addDeserializer(Long.class, LooseValue.of(LooseValues::whole))
                  .addDeserializer(Boolean.class, LooseValue.of(LooseValues::truth))
                  .addDeserializer(LocalDate.class, LooseValue.of(LooseValues::date))
                  .addDeserializer(OffsetDateTime.class, LooseValue.of(LooseValues::moment)))
          .build();

  private AnswerJson() {}

  /** The text as JSON object or array, if it is that and nothing more. */
  public static Optional<JsonNode> parse(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node.isContainer() ? Optional.of(node) : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /** The node as that type; null when it cannot be. */
  public static <T> @Nullable T read(JsonNode node, Class<T> type) {
    try {
      return MAPPER.treeToValue(node, type);
    } catch (JacksonException _) {
      return null;
    }
  }

  /** The elements of an array that can be read as that type. */
  public static <T> List<T> readList(JsonNode array, Class<T> type) {
    return array
        .valueStream()
        .<T>mapMulti((node, found) -> {
          T element = read(node, type);
          if (element != null) {
            found.accept(element);
          }
        })
        .toList();
  }

  /** Whatever shape {@code errors} has. */
  public static List<RuleMessage> ruleMessages(@Nullable JsonNode errors) {
    return RuleMessages.from(errors);
  }

  /** PHP writes an empty object as {@code []}, and some fields as an empty string. */
  private static void takeEmptyAsNull(MutableCoercionConfig coercion) {
    coercion
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull)
        .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.AsNull)
        .setAcceptBlankAsEmpty(true);
  }

  private static final class OddFieldsAreNull extends DeserializationProblemHandler {
    @Override
    public @Nullable Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType type,
        JsonToken token,
        JsonParser parser,
        String failure) {
      parser.skipChildren();
      return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
        DeserializationContext context,
        Class<?> type,
        ValueInstantiator instantiator,
        JsonParser parser,
        String failure) {
      parser.skipChildren();
      return null;
    }
  }
}
