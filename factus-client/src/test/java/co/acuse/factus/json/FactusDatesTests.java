package co.acuse.factus.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactusDatesTests {

  @ParameterizedTest
  @CsvSource({
    "08-10-2026 09:23:26 PM, 2026-10-08T21:23:26-05:00",
    "08-10-2026 12:05:00 AM, 2026-10-08T00:05:00-05:00",
    "08-10-2026 12:05:00 PM, 2026-10-08T12:05:00-05:00",
    "08-10-2026 12:05:00 am, 2026-10-08T00:05:00-05:00",
    "2023-06-01T08:00:38Z, 2023-06-01T08:00:38Z"
  })
  void readsMomentsInBogota(String text, String moment) {
    assertThat(FactusDates.moment(text)).isEqualTo(OffsetDateTime.parse(moment));
  }

  @ParameterizedTest
  @CsvSource({
    "19-01-2030, 2030-01-19",
    "2030-01-19, 2030-01-19",
    "2023-06-01T08:00:38Z, 2023-06-01",
    "02-03-2026 01:00:00 AM, 2026-03-02"
  })
  void readsDaysHoweverTheyAreWritten(String text, String day) {
    assertThat(FactusDates.date(text)).isEqualTo(LocalDate.parse(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mañana", "31-13-2026", "08-10-2026 25:00:00 PM"})
  void readsNonsenseAsNothing(String text) {
    assertThat(FactusDates.moment(text)).isNull();
  }

  @Test
  void readsNoDayOutOfNonsense() {
    assertThat(FactusDates.date("31-13-2026")).isNull();
    assertThat(FactusDates.date("")).isNull();
  }
}
