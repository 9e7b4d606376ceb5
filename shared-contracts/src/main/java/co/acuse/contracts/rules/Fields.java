package co.acuse.contracts.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object, read by name; what nobody asked for is unknown. */
final class Fields {
  private final JsonNode object;
  private final String path;
  private final Faults faults;
  private final Scalars scalars;
  private final Set<String> asked = new HashSet<>();

  Fields(JsonNode object, String path, Faults faults) {
    this.object = object;
    this.path = path;
    this.faults = faults;
    this.scalars = new Scalars(faults);
  }

  String path(String name) {
    return path + '.' + name;
  }

  /** Whether the field is there with a value; JSON's null is no value. */
  boolean has(String name) {
    JsonNode value = object.get(name);
    return value != null && !value.isNull();
  }

  /** Reports those of {@code names} that are absent. */
  void require(String... names) {
    for (String name : names) {
      if (!has(name)) {
        faults.add(path(name), FaultCode.REQUIRED);
      }
    }
  }

  /** Reports those of {@code names} that are present where they belong to something else. */
  void refuse(String belongsTo, String... names) {
    for (String name : names) {
      if (has(name)) {
        faults.add(path(name), FaultCode.NOT_ALLOWED_HERE, belongsTo);
      }
    }
  }

  /** Reports what is wrong with one field. */
  void fault(String name, FaultCode code, String... arguments) {
    faults.add(path(name), code, arguments);
  }

  /** Reports a date that does not stand in {@code order} to {@code other}. */
  void inOrder(String name, @Nullable LocalDate date, Order order, LocalDate other) {
    if (date != null && !order.holds(date, other)) {
      fault(name, FaultCode.DATES_OUT_OF_ORDER, order.name(), other.toString());
    }
  }

  /** Reports every field that was never asked for. */
  void refuseRest() {
    for (String name : object.propertyNames()) {
      if (!asked.contains(name)) {
        fault(Texts.shown(name), FaultCode.UNKNOWN_FIELD, Texts.shown(name));
      }
    }
  }

  @Nullable String text(String name, int most) {
    return read(name, (value, at) -> scalars.text(value, at, most));
  }

  @Nullable String matching(String name, Pattern form, Expected expected) {
    return read(name, (value, at) -> scalars.matching(value, at, form, expected));
  }

  @Nullable String oneOf(String name, Set<String> codes, String list) {
    return read(name, (value, at) -> scalars.oneOf(value, at, codes, list));
  }

  <E extends Enum<E>> @Nullable E code(String name, Class<E> codes) {
    return read(name, (value, at) -> scalars.code(value, at, codes));
  }

  @Nullable BigDecimal decimal(String name, DecimalForm form) {
    return read(name, (value, at) -> scalars.decimal(value, at, form));
  }

  @Nullable BigDecimal amount(String name) {
    return decimal(name, DecimalForm.AMOUNT);
  }

  @Nullable LocalDate date(String name) {
    return read(name, (value, at) -> scalars.time(value, at, Expected.DATE, LocalDate::parse));
  }

  @Nullable LocalTime time(String name) {
    return read(name, (value, at) -> scalars.time(value, at, Expected.TIME, LocalTime::parse));
  }

  @Nullable OffsetDateTime dateTime(String name) {
    return read(
        name, (value, at) -> scalars.time(value, at, Expected.DATE_TIME, OffsetDateTime::parse));
  }

  @Nullable Boolean flag(String name) {
    return read(name, scalars::flag);
  }

  <T> @Nullable T object(String name, Function<Fields, @Nullable T> reading) {
    return read(name, (value, at) -> element(value, at, reading));
  }

  /** The entries; an empty list when absent, null when any of them cannot be read. */
  <T> @Nullable List<T> list(String name, int most, Function<Fields, @Nullable T> reading) {
    return entries(name, most, (value, at) -> element(value, at, reading));
  }

  /** As {@link #list}, of codes. */
  <E extends Enum<E>> @Nullable List<E> codes(String name, int most, Class<E> codes) {
    return entries(name, most, (value, at) -> scalars.code(value, at, codes));
  }

  private <T> @Nullable List<T> entries(String name, int most, Read<T> reading) {
    if (!has(name)) {
      asked.add(name);
      return List.of();
    }
    return read(name, (value, at) -> entries(value, at, most, reading));
  }

  private <T> @Nullable List<T> entries(JsonNode list, String at, int most, Read<T> reading) {
    if (!list.isArray()) {
      faults.malformed(at, Expected.LIST);
      return null;
    }
    if (list.size() > most) {
      faults.add(at, FaultCode.TOO_MANY_ITEMS, Integer.toString(most));
      return null;
    }
    List<T> read = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      T entry = reading.read(list.get(i), at + '[' + i + ']');
      if (entry != null) {
        read.add(entry);
      }
    }
    return read.size() == list.size() ? read : null;
  }

  private <T> @Nullable T element(
      JsonNode value, String at, Function<Fields, @Nullable T> reading) {
    if (!value.isObject()) {
      faults.malformed(at, Expected.OBJECT);
      return null;
    }
    Fields fields = new Fields(value, at, faults);
    T read = reading.apply(fields);
    fields.refuseRest();
    return read;
  }

  private <T> @Nullable T read(String name, Read<T> reading) {
    asked.add(name);
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? null : reading.read(value, path(name));
  }

  /** Reads one value, or reports at its path why not. */
  private interface Read<T> {
    @Nullable T read(JsonNode value, String path);
  }
}
