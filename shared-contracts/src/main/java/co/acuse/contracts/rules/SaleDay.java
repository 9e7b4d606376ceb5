package co.acuse.contracts.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The day of a sale in Colombia, and which days are certainly a clock set wrong. */
record SaleDay(Instant now) {
  private static final ZoneId COLOMBIA = ZoneId.of("America/Bogota");
  private static final Duration CLOCK_AHEAD = Duration.ofDays(1);
  private static final Duration OLDEST = Duration.ofDays(365);

  /** The day of {@code issuedAt}; today when the till does not say. */
  LocalDate of(@Nullable OffsetDateTime issuedAt) {
    return (issuedAt == null ? now : issuedAt.toInstant()).atZone(COLOMBIA).toLocalDate();
  }

  void check(Fields fields, @Nullable OffsetDateTime issuedAt) {
    if (issuedAt == null) {
      return;
    }
    Instant latest = now.plus(CLOCK_AHEAD);
    Instant earliest = now.minus(OLDEST);
    if (issuedAt.toInstant().isAfter(latest)) {
      refuse(fields, Order.NOT_AFTER, latest);
    } else if (issuedAt.toInstant().isBefore(earliest)) {
      refuse(fields, Order.NOT_BEFORE, earliest);
    }
  }

  /** Whether {@code day} was more than so many days before. */
  boolean isLongAgo(LocalDate day, int mostDays) {
    return day.isBefore(of(null).minusDays(mostDays));
  }

  private static void refuse(Fields fields, Order order, Instant limit) {
    String day = limit.atZone(COLOMBIA).toLocalDate().toString();
    fields.fault("issuedAt", FaultCode.DATES_OUT_OF_ORDER, order.name(), day);
  }
}
