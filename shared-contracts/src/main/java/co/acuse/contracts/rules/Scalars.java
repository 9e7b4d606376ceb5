package co.acuse.contracts.rules;

import java.math.BigDecimal;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single values, or reports why they cannot be read. */
final class Scalars {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
  private static final int LONGEST_FORMED = 200;

  private final Faults faults;

  Scalars(Faults faults) {
    this.faults = faults;
  }

  @Nullable String text(JsonNode value, String at, int most) {
    if (!value.isString()) {
      faults.malformed(at, Expected.TEXT);
      return null;
    }
    String text = value.stringValue();
    if (text.isBlank()) {
      faults.malformed(at, Expected.NOT_BLANK);
      return null;
    }
    if (!Texts.isPrintable(text)) {
      faults.malformed(at, Expected.PRINTABLE);
      return null;
    }
    if (text.codePointCount(0, text.length()) > most) {
      faults.add(at, FaultCode.TOO_LONG, Integer.toString(most));
      return null;
    }
    return text;
  }

  @Nullable String matching(JsonNode value, String at, Pattern form, Expected expected) {
    String text = text(value, at, LONGEST_FORMED);
    if (text != null && !form.matcher(text).matches()) {
      faults.malformed(at, expected);
      return null;
    }
    return text;
  }

  @Nullable String oneOf(JsonNode value, String at, Set<String> codes, String list) {
    String text = text(value, at, LONGEST_FORMED);
    if (text != null && !codes.contains(text)) {
      faults.add(at, FaultCode.UNKNOWN_CODE, list);
      return null;
    }
    return text;
  }

  <E extends Enum<E>> @Nullable E code(JsonNode value, String at, Class<E> codes) {
    String text = text(value, at, LONGEST_FORMED);
    if (text == null) {
      return null;
    }
    for (E code : codes.getEnumConstants()) {
      if (code.name().equals(text)) {
        return code;
      }
    }
    String allowed =
        Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    faults.add(at, FaultCode.UNKNOWN_CODE, allowed);
    return null;
  }

  /** A number, or a text that writes one plainly; amounts and rates get all their decimals. */
  @Nullable BigDecimal decimal(JsonNode value, String at, DecimalForm form) {
    BigDecimal number = number(value);
    if (number == null) {
      faults.malformed(at, Expected.NUMBER);
      return null;
    }
    if (!form.contains(number)) {
      faults.add(at, FaultCode.OUT_OF_RANGE, form.bounds());
      return null;
    }
    BigDecimal shortest = number.stripTrailingZeros();
    if (shortest.scale() > form.scale()) {
      faults.add(at, FaultCode.TOO_MANY_DECIMALS, Integer.toString(form.scale()));
      return null;
    }
    return shortest.setScale(form.scale() == 2 ? 2 : Math.max(0, shortest.scale()));
  }

  private static @Nullable BigDecimal number(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue();
    }
    return value.isString() && DECIMAL.matcher(value.stringValue()).matches()
        ? new BigDecimal(value.stringValue())
        : null;
  }

  <T> @Nullable T time(JsonNode value, String at, Expected expected, Function<String, T> parsing) {
    String text = text(value, at, LONGEST_FORMED);
    if (text == null) {
      return null;
    }
    try {
      return parsing.apply(text);
    } catch (DateTimeParseException _) {
      faults.malformed(at, expected);
      return null;
    }
  }

  @Nullable Boolean flag(JsonNode value, String at) {
    if (!value.isBoolean()) {
      faults.malformed(at, Expected.BOOLEAN);
      return null;
    }
    return value.booleanValue();
  }
}
