package co.acuse.audit.access;

import co.acuse.edge.problem.Problem.FieldError;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The parameters of a request; collects every fault, so that the caller hears of all at once. */
public final class Parameters {

  /** The longest page. */
  public static final int MOST = 200;

  private static final int USUAL = 50;

  private final MultiValueMap<String, String> given;
  private final Locale locale;
  private final List<FieldError> errors = new ArrayList<>();

  /**
   * Takes what was given.
   *
   * @param known what there is; anything else is a fault: a mistyped filter must not find
   *     everything
   */
  public Parameters(MultiValueMap<String, String> given, Set<String> known, Locale locale) {
    this.given = given;
    this.locale = locale;
    given.forEach((name, values) -> check(name, values, known));
  }

  private void check(String name, List<String> values, Set<String> known) {
    if (!known.contains(name)) {
      String there = known.stream().sorted().collect(Collectors.joining(", "));
      fault(
          name,
          "UNKNOWN_PARAMETER",
          "No existe ese parámetro. Existen: " + there,
          "There is no such parameter. There are: " + there);
    } else if (values.size() > 1) {
      fault(name, "REPEATED_PARAMETER", "Envíelo una sola vez.", "Send it once only.");
    }
  }

  /** A text, or nothing when it is absent or blank. */
  public @Nullable String text(String name) {
    String value = given.getFirst(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /**
   * A value of some form.
   *
   * @param form throws IllegalArgumentException or DateTimeException for what is none
   */
  public <T> @Nullable T value(
      String name, Function<String, T> form, String expectedEs, String expectedEn) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return form.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      fault(name, "MALFORMED_PARAMETER", "Se espera " + expectedEs, "Expected is " + expectedEn);
      return null;
    }
  }

  /** One of some names, in any case. */
  public <E extends Enum<E>> @Nullable E name(String name, Class<E> type) {
    String names =
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    return value(name, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)), names, names);
  }

  /** How many items a page has, at most {@value #MOST}. */
  public int limit() {
    Integer limit =
        value("limit", Parameters::limit, "un número de 1 a 200", "a number from 1 to 200");
    return limit == null ? USUAL : limit;
  }

  private static int limit(String text) {
    int limit = Integer.parseInt(text);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("out of range");
    }
    return limit;
  }

  /** Where a page begins: before this ordinal. */
  public long cursor() {
    Long before =
        value("cursor", Cursor::read, "el next de la página anterior", "next of the page before");
    return before == null ? Long.MAX_VALUE : before;
  }

  /** Ends the request if anything was wrong. */
  public void check() {
    if (!errors.isEmpty()) {
      throw Refusals.invalid(errors);
    }
  }

  private void fault(String name, String code, String es, String en) {
    errors.add(new FieldError(name, code, locale.getLanguage().equals("en") ? en : es));
  }
}
