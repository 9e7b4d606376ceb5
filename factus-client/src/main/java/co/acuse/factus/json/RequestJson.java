package co.acuse.factus.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes requests as the provider takes them: snake case, amounts as strings, times with seconds,
 * and nothing empty, because an empty container makes all its inner fields mandatory.
 */
public final class RequestJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .addModule(
              new SimpleModule()
                  .addSerializer(BigDecimal.class, new PlainAmount())
                  .addSerializer(LocalTime.class, new TimeWithSeconds()))
          .build();

  private RequestJson() {}

  /** The value as UTF-8 JSON. */
  public static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /** 1E+3 is a fine BigDecimal and no amount that the provider reads. */
  private static final class PlainAmount extends ValueSerializer<BigDecimal> {
    @Override
    public void serialize(BigDecimal amount, JsonGenerator json, SerializationContext context) {
      json.writeString(amount.toPlainString());
    }
  }

  private static final class TimeWithSeconds extends ValueSerializer<LocalTime> {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Override
    public void serialize(LocalTime time, JsonGenerator json, SerializationContext context) {
      json.writeString(FORMAT.format(time));
    }
  }
}
