package co.acuse.simulator.factus.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BogotaTests {

  @Test
  void writesMidnightAsTwelve() {
    assertThat(Bogota.moment(Instant.parse("2026-10-09T05:05:00Z")))
        .isEqualTo("09-10-2026 12:05:00 AM");
    assertThat(Bogota.moment(Instant.parse("2026-10-09T02:23:26Z")))
        .isEqualTo("08-10-2026 09:23:26 PM");
  }
}
