package co.acuse.factus.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as the provider writes them (Factus page "facturas/descripcion-de-campos"): moments as
 * {@code DD-MM-YYYY hh:mm:ss AM|PM} in Bogotá without saying so, or as ISO-8601; days as {@code
 * DD-MM-YYYY} or {@code YYYY-MM-DD}, depending on the endpoint.
 */
public final class FactusDates {

  /** Colombia keeps no daylight saving time. */
  public static final ZoneOffset BOGOTA = ZoneOffset.ofHours(-5);

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("dd-MM-uuuu hh:mm:ss a")
          .toFormatter(Locale.US);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

  private FactusDates() {}

  /** The moment, or null when the text is none. */
  public static @Nullable OffsetDateTime moment(String text) {
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text)
          : LocalDateTime.parse(text.strip(), MOMENT).atOffset(BOGOTA);
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** The day, or null when the text is none. */
  public static @Nullable LocalDate date(String text) {
    String day = text.strip();
    if (day.length() > 10) {
      day = day.substring(0, 10);
    }
    try {
      return day.indexOf('-') == 4 ? LocalDate.parse(day) : LocalDate.parse(day, DAY);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
