package co.acuse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.simulator.FactusCaller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedSimulator.class)
class RateTests {

  @Test
  void eightyRequestsAMinuteLoginsIncluded(FactusCaller factus) throws Exception {
    // The client of every test has logged in: that was the first request.
    Answer last = factus.get("/v2/bills");
    for (int i = 3; i <= 80; i++) {
      last = factus.get("/v2/bills");
      assertThat(last.status()).as("request %d", i).isEqualTo(200);
    }
    assertThat(last.headers())
        .containsEntry("x-ratelimit-limit", "80")
        .containsEntry("x-ratelimit-remaining", "0");

    Answer refused = factus.get("/v2/bills");
    Answer login = factus.login();

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text()).isEqualTo("{\"message\":\"Too Many Attempts.\"}");
    assertThat(Integer.parseInt(refused.headers().get("retry-after"))).isBetween(1, 60);
    assertThat(refused.headers()).containsKey("x-ratelimit-reset");
    assertThat(login.status()).isEqualTo(429);
    JsonNode summary = factus.admin("/factus/ledger/summary").json().path(0);
    assertThat(summary.path("mostInAnyMinute").intValue()).isEqualTo(82);
  }

  @Test
  void theLimitCanBeSwitchedOff(FactusCaller factus) throws Exception {
    factus.switches("{\"requestsPerMinute\":1}");
    assertThat(factus.get("/v2/bills").status()).isEqualTo(429);

    factus.switches("{\"rateLimited\":false}");

    assertThat(factus.get("/v2/bills").status()).isEqualTo(200);
  }
}
