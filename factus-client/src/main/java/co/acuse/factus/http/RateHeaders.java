package co.acuse.factus.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalInt;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says about its own count (Factus page "limite-de-request"): {@code Retry-After}
 * as seconds or HTTP date, {@code X-RateLimit-Reset} as seconds or time stamp.
 *
 * @param pause how long to wait, null when not said
 */
record RateHeaders(OptionalInt remaining, @Nullable Duration reset, @Nullable Duration pause) {

  /** Values above this many seconds are points in time. */
  private static final long EARLIEST_TIMESTAMP = 1_000_000_000L;

  /** No provider means longer; a broken clock might. */
  private static final Duration LONGEST = Duration.ofHours(24);

  static RateHeaders of(HttpResponse response, Instant now) {
    Duration reset = seconds(text(response, "X-RateLimit-Reset"), now);
    String retryAfter = text(response, "Retry-After");
    Duration asked = seconds(retryAfter, now);
    return new RateHeaders(
        remaining(text(response, "X-RateLimit-Remaining")),
        reset,
        asked == null ? date(retryAfter, now) : asked);
  }

  /** What to wait after a 429. */
  Duration waitOr(Duration window) {
    if (pause != null) {
      return pause;
    }
    return reset != null ? reset : window;
  }

  private static @Nullable String text(HttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null || header.getValue() == null ? null : header.getValue().strip();
  }

  private static OptionalInt remaining(@Nullable String text) {
    return text != null && text.matches("-?\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  private static @Nullable Duration seconds(@Nullable String text, Instant now) {
    if (text == null || !text.matches("-?\\d{1,12}(\\.\\d+)?")) {
      return null;
    }
    long seconds = (long) Math.ceil(Double.parseDouble(text));
    return bounded(
        seconds < EARLIEST_TIMESTAMP
            ? Duration.ofSeconds(seconds)
            : Duration.between(now, Instant.ofEpochSecond(seconds)));
  }

  private static @Nullable Duration date(@Nullable String text, Instant now) {
    if (text == null) {
      return null;
    }
    try {
      var moment = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return bounded(Duration.between(now, moment.toInstant()));
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** At least a second: a pause that is over already must not become a busy loop. */
  private static Duration bounded(Duration pause) {
    if (pause.compareTo(Duration.ofSeconds(1)) < 0) {
      return Duration.ofSeconds(1);
    }
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
