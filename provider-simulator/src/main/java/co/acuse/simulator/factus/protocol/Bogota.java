package co.acuse.simulator.factus.protocol;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as Factus writes them: Bogotá time without a zone, day first. */
public final class Bogota {

  public static final ZoneId ZONE = ZoneId.of("America/Bogota");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd-MM-uuuu hh:mm:ss a", Locale.US);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

  private Bogota() {}

  /** For example {@code 08-10-2026 09:23:26 PM}. */
  public static String moment(Instant instant) {
    return MOMENT.format(instant.atZone(ZONE));
  }

  /** For example {@code 08-10-2026}. */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  public static LocalDate today(InstantSource clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
