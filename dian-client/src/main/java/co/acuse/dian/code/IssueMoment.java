package co.acuse.dian.code;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * When a document is issued, to the second and in Colombian time, written the same way in the
 * document and in its hash.
 */
public record IssueMoment(OffsetDateTime moment) {

  /** Colombia's only offset; the DIAN takes no other (annex 1.9, rule FAD10). */
  public static final ZoneOffset COLOMBIA = ZoneOffset.ofHours(-5);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ssxxx", Locale.ROOT);

  public IssueMoment {
    if (!moment.getOffset().equals(COLOMBIA)) {
      throw new IllegalArgumentException("The issue time needs the offset -05:00: " + moment);
    }
    if (moment.getNano() != 0) {
      throw new IllegalArgumentException("The issue time needs whole seconds: " + moment);
    }
  }

  /** The second that an instant lies in. */
  public static IssueMoment of(Instant instant) {
    return new IssueMoment(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(COLOMBIA));
  }

  /** As {@code cbc:IssueDate} has it: {@code 2019-01-16}. */
  public String date() {
    return DATE.format(moment);
  }

  /** As {@code cbc:IssueTime} has it: {@code 10:53:10-05:00}. */
  public String time() {
    return TIME.format(moment);
  }
}
