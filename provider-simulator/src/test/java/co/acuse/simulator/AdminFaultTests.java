package co.acuse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.simulator.FactusCaller.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedSimulator.class)
class AdminFaultTests {

  @Test
  void rulesStrikeWhatTheyMatch(FactusCaller factus) throws Exception {
    String rule =
        "{\"operation\":\"LOOKUP\",\"family\":\"bills\",\"fault\":\"503HTML\",\"times\":2}";
    assertThat(factus.admin("POST", "/factus/faults", rule).status()).isEqualTo(200);

    assertThat(factus.bill(Requests.bill("A-1").toString()).status()).isEqualTo(201);
    assertThat(factus.get("/v2/credit-notes").status()).isEqualTo(200);
    assertThat(factus.get("/v2/bills").status()).isEqualTo(503);
    assertThat(factus.get("/v2/bills").status()).isEqualTo(503);
    assertThat(factus.get("/v2/bills").status()).isEqualTo(200);
    assertThat(factus.admin("/factus/faults").json().path(0).path("struck").intValue())
        .isEqualTo(2);
  }

  @Test
  void rulesCanBeRemoved(FactusCaller factus) throws Exception {
    Answer added = factus.admin("POST", "/factus/faults", "{\"fault\":\"500\"}");
    assertThat(factus.get("/v2/bills").status()).isEqualTo(500);

    factus.admin("DELETE", "/factus/faults/" + added.json().path("id").intValue(), "");

    assertThat(factus.get("/v2/bills").status()).isEqualTo(200);
  }

  @Test
  void rulesMatchReferencesAndSpareLogins(FactusCaller factus) throws Exception {
    factus.admin("POST", "/factus/faults", "{\"reference\":\"X-.*\",\"fault\":\"402\"}");

    assertThat(factus.login().status()).isEqualTo(200);
    assertThat(factus.bill(Requests.bill("A-1").toString()).status()).isEqualTo(201);
    assertThat(factus.bill(Requests.bill("X-1").toString()).status()).isEqualTo(402);
  }

  @Test
  void seededRatesStrikeTheSameRequestsAgain(FactusCaller factus) throws Exception {
    List<Integer> first = struckBySeed(factus, 42);
    List<Integer> again = struckBySeed(factus, 42);
    List<Integer> other = struckBySeed(factus, 43);

    assertThat(first).isEqualTo(again).isNotEqualTo(other).contains(200, 500);
  }

  @Test
  void refusesRulesThatMakeNoSense(FactusCaller factus) throws Exception {
    assertThat(factus.admin("POST", "/factus/faults", "{\"fault\":\"NIX\"}").status())
        .isEqualTo(400);
    assertThat(factus.admin("POST", "/factus/faults", "{\"fault\":\"REJECT\"}").text())
        .contains("REJECT needs the rule that rejects");
    assertThat(factus.admin("POST", "/factus/faults", "{\"fault\":\"500\",\"rate\":2}").status())
        .isEqualTo(400);
  }

  @Test
  void foreignDocumentsStandInTheWay(FactusCaller factus) throws Exception {
    Answer seeded =
        factus.admin(
            "POST",
            "/factus/accounts/demo/foreign-documents",
            "{\"state\":\"PENDING\",\"seconds\":1}");
    assertThat(seeded.status()).as(seeded.text()).isEqualTo(200);

    assertThat(factus.bill(Requests.bill("A-1").toString()).status()).isEqualTo(409);
    JsonNode rows = factus.filtered("bills", "status", "0").data().path("data");
    assertThat(rows.path(0).path("reference_code")).isEqualTo(seeded.json().path("reference"));

    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> factus.bill(Requests.bill("A-1").toString()).status() == 201);
    assertThat(
            factus
                .documents(seeded.json().path("reference").stringValue())
                .path(0)
                .path("foreign")
                .booleanValue())
        .isTrue();
  }

  @Test
  void foreignRejectedDocumentsStayUntilDeleted(FactusCaller factus) throws Exception {
    factus.admin(
        "POST",
        "/factus/accounts/demo/foreign-documents",
        "{\"state\":\"REJECTED\",\"reference\":\"THEIRS\",\"family\":\"debit-notes\"}");
    factus.bill(Requests.bill("A-1").toString());
    String note = Requests.note("N-1", "SETP990000000").toString();
    assertThat(factus.validate("debit-notes", note).status()).isEqualTo(409);

    factus.delete("/v2/debit-notes/reference/THEIRS");

    assertThat(factus.validate("debit-notes", note).status()).isEqualTo(201);
  }

  @Test
  void tokensExpireInTheMiddleOfABatch(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("A-1").toString());
    factus.admin("POST", "/factus/accounts/demo/expire-tokens", "");

    Answer expired = factus.bill(Requests.bill("A-2").toString());

    assertThat(expired.status()).isEqualTo(401);
    assertThat(expired.text()).isEqualTo("{\"message\":\"Unauthenticated.\"}");
    assertThat(factus.requests("A-2").path(0).path("account").stringValue()).isEqualTo("demo");
    factus.login();
    assertThat(factus.bill(Requests.bill("A-2").toString()).status()).isEqualTo(201);
  }

  private static List<Integer> struckBySeed(FactusCaller factus, int seed) throws Exception {
    factus.switches("{\"rateLimited\":false}");
    factus.admin("DELETE", "/factus/faults", "");
    factus.admin(
        "POST", "/factus/faults", "{\"fault\":\"500\",\"rate\":0.4,\"seed\":" + seed + "}");
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      statuses.add(factus.get("/v2/bills").status());
    }
    return statuses;
  }
}
