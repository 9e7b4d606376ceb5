package co.acuse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.simulator.FactusCaller.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedSimulator.class)
class FaultTests {

  @ParameterizedTest
  @ValueSource(strings = {"bills", "credit-notes", "debit-notes"})
  void storesThenResetsTheConnection(String family, FactusCaller factus, SimulatorServer server)
      throws Exception {
    factus.bill(Requests.bill("A-1").toString());
    String body = body(family, "SIM-STORE-RESET-1");

    assertThatThrownBy(
            () -> RawClient.post(server, "/v2/" + family + "/validate", body, factus.bearer()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("reset");

    JsonNode stored = factus.documents("SIM-STORE-RESET-1");
    assertThat(stored).hasSize(1);
    assertThat(stored.path(0).path("state").stringValue()).isEqualTo("VALIDATED");
    JsonNode request = factus.requests("SIM-STORE-RESET-1").path(0);
    assertThat(request.path("status").isNull()).isTrue();
    assertThat(request.path("verdict").stringValue()).isEqualTo("VALIDATED");
    assertThat(request.path("fault").stringValue()).isEqualTo("STORE-RESET");
    Answer retry = factus.validate(family, body);
    assertThat(retry.status()).isEqualTo(201);
    assertThat(retry.data().path("number")).isEqualTo(stored.path(0).path("number"));
    assertThat(factus.documents("SIM-STORE-RESET-1")).hasSize(1);
  }

  @Test
  void resetsBeforeAnythingIsDone(FactusCaller factus, SimulatorServer server) throws Exception {
    String body = Requests.bill("SIM-RESET-1").toString();

    assertThatThrownBy(() -> RawClient.post(server, "/v2/bills/validate", body, factus.bearer()))
        .hasMessageContaining("reset");

    assertThat(factus.documents("SIM-RESET-1")).isEmpty();
    assertThat(factus.requests("SIM-RESET-1").path(0).path("verdict").stringValue())
        .isEqualTo("NOTHING_DONE");
    assertThat(factus.bill(body).status()).isEqualTo(201);
  }

  @Test
  void hangsBeforeStoring(FactusCaller factus, SimulatorServer server) throws Exception {
    String body = Requests.bill("SIM-HANG-1-1").toString();
    Instant start = Instant.now();

    assertThatThrownBy(() -> RawClient.post(server, "/v2/bills/validate", body, factus.bearer()))
        .hasMessageContaining("reset");

    assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(900));
    assertThat(factus.documents("SIM-HANG-1-1")).isEmpty();
  }

  @Test
  void storesThenHangs(FactusCaller factus, SimulatorServer server) throws Exception {
    String body = Requests.bill("SIM-STORE-HANG-1-1").toString();
    Instant start = Instant.now();

    assertThatThrownBy(() -> RawClient.post(server, "/v2/bills/validate", body, factus.bearer()))
        .hasMessageContaining("reset");

    assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(900));
    assertThat(factus.documents("SIM-STORE-HANG-1-1")).hasSize(1);
  }

  @Test
  void isSlowAndThenDoesItsWork(FactusCaller factus) throws Exception {
    Instant start = Instant.now();

    assertThat(factus.bill(Requests.bill("SIM-SLOW-1-1").toString()).status()).isEqualTo(201);
    assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(900));
  }

  @ParameterizedTest
  @CsvSource({
    "SIM-402-1, 402, application/json",
    "SIM-403-1, 403, application/json",
    "SIM-409-1, 409, application/json",
    "SIM-500-1, 500, application/json",
    "SIM-503HTML-1, 503, text/html",
    "SIM-429-7-1, 429, application/json",
    "SIM-401ONCE-1, 401, application/json"
  })
  void answersOnceWithNothingStored(String reference, int status, String type, FactusCaller factus)
      throws Exception {
    Answer struck = factus.bill(Requests.bill(reference).toString());

    assertThat(struck.status()).isEqualTo(status);
    assertThat(struck.headers().get("content-type")).startsWith(type);
    assertThat(factus.documents(reference)).isEmpty();
    factus.login();
    assertThat(factus.bill(Requests.bill(reference).toString()).status()).isEqualTo(201);
  }

  @Test
  void a401EndsItsToken(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("SIM-401ONCE-1").toString());

    assertThat(factus.get("/v2/bills").status()).isEqualTo(401);
    factus.login();
    assertThat(factus.get("/v2/bills").status()).isEqualTo(200);
  }

  @Test
  void a401MayBeForGood(FactusCaller factus) throws Exception {
    for (int i = 0; i < 3; i++) {
      factus.login();
      assertThat(factus.bill(Requests.bill("SIM-401-1").toString()).status()).isEqualTo(401);
    }
    assertThat(factus.get("/v2/bills").status()).isEqualTo(200);
  }

  @Test
  void throttlesWithSecondsADateOrNothing(FactusCaller factus) throws Exception {
    Answer seconds = factus.bill(Requests.bill("SIM-429-7-1").toString());
    Answer date = factus.bill(Requests.bill("SIM-429DATE-60-1").toString());
    Answer bare = factus.bill(Requests.bill("SIM-429BARE-1").toString());

    assertThat(seconds.headers()).containsEntry("retry-after", "7");
    assertThat(
            ZonedDateTime.parse(
                date.headers().get("retry-after"), DateTimeFormatter.RFC_1123_DATE_TIME))
        .isAfter(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(30));
    assertThat(bare.headers()).doesNotContainKey("retry-after");
    assertThat(bare.text()).isEqualTo("{\"message\":\"Too Many Attempts.\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "SIM-STORE-5XX-1, 500, application/json",
    "SIM-STORE-503HTML-1, 503, text/html",
    "SIM-HTML-1, 200, text/html"
  })
  void storesAndThenAnswersNonsense(String reference, int status, String type, FactusCaller factus)
      throws Exception {
    Answer struck = factus.bill(Requests.bill(reference).toString());

    assertThat(struck.status()).isEqualTo(status);
    assertThat(struck.headers().get("content-type")).startsWith(type);
    assertThat(factus.documents(reference)).hasSize(1);
    assertThat(factus.bill(Requests.bill(reference).toString()).status()).isEqualTo(201);
  }

  @Test
  void truncatesItsAnswer(FactusCaller factus, SimulatorServer server) throws Exception {
    String body = Requests.bill("SIM-TRUNCATE-1").toString();

    String answer = RawClient.post(server, "/v2/bills/validate", body, factus.bearer());

    int header = answer.indexOf("\r\n\r\n");
    int promised = Integer.parseInt(answer.replaceAll("(?is).*content-length: (\\d+).*", "$1"));
    assertThat(answer).startsWith("HTTP/1.1 201");
    assertThat(answer.length() - header - 4).isBetween(1, promised - 1);
    assertThat(factus.documents("SIM-TRUNCATE-1")).hasSize(1);
  }

  @Test
  void dripsItsAnswer(FactusCaller factus) throws Exception {
    Instant start = Instant.now();

    Answer answer = factus.bill(Requests.bill("SIM-DRIP-1-1").toString());

    assertThat(answer.data().path("is_validated").booleanValue()).isTrue();
    assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(800));
  }

  @Test
  void answersWithAnotherKey(FactusCaller factus) throws Exception {
    Answer answer = factus.bill(Requests.bill("SIM-WRONGKEY-1").toString());

    assertThat(answer.data().path("reference_code").stringValue())
        .isEqualTo("OTHER-SIM-WRONGKEY-1");
    assertThat(factus.documents("SIM-WRONGKEY-1")).hasSize(1);
  }

  @Test
  void lagsBehindWhatItStored(FactusCaller factus) throws Exception {
    Answer posted = factus.bill(Requests.bill("SIM-LAG-1-1").toString());
    assertThat(posted.status()).isEqualTo(201);

    assertThat(rows(factus, "SIM-LAG-1-1")).isEmpty();
    assertThat(factus.get("/v2/bills/SETP990000000").status()).isEqualTo(404);

    assertThat(factus.bill(Requests.bill("SIM-LAG-1-1").toString()).data().path("number"))
        .isEqualTo(posted.data().path("number"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(rows(factus, "SIM-LAG-1-1")).hasSize(1));
  }

  @Test
  void isPendingForSomePolls(FactusCaller factus) throws Exception {
    String body = Requests.bill("SIM-PENDING-3-1").toString();
    List<Boolean> validated = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Answer answer = factus.bill(body);
      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.data().path("number").stringValue()).isEqualTo("SETP990000000");
      validated.add(answer.data().path("is_validated").booleanValue());
    }

    assertThat(validated).containsExactly(false, false, false, true);
  }

  @Test
  void pendingHasNoErrorsAndBlocks(FactusCaller factus) throws Exception {
    Answer pending = factus.bill(Requests.bill("SIM-PENDING-3-1").toString());

    assertThat(pending.data().path("errors")).isEmpty();
    assertThat(pending.data().path("validated_at").isNull()).isTrue();
    assertThat(factus.bill(Requests.bill("A-2").toString()).status()).isEqualTo(409);
    assertThat(factus.get("/v2/bills/SETP990000000/download-pdf").message())
        .isEqualTo("El documento SETP990000000 no ha sido validado");
  }

  @Test
  void rejectsAs201OrAs422(FactusCaller factus) throws Exception {
    Answer created = factus.bill(Requests.bill("SIM-REJECT-FAJ43b-1").toString());

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.data().path("is_validated").booleanValue()).isFalse();
    assertThat(created.data().path("errors").path("FAJ43b").stringValue())
        .startsWith("Regla: FAJ43b, Rechazo: ");
    factus.delete("/v2/bills/destroy/reference/SIM-REJECT-FAJ43b-1");

    Answer unprocessable = factus.bill(Requests.bill("SIM-REJECT422-FAU04-2").toString());

    assertThat(unprocessable.status()).isEqualTo(422);
    assertThat(unprocessable.data().path("errors").path("FAU04").stringValue())
        .startsWith("Regla: FAU04, Rechazo: ");
    factus.delete("/v2/bills/destroy/reference/SIM-REJECT422-FAU04-2");
    assertThat(factus.bill(Requests.bill("SIM-REJECT422-FAU04-2").toString()).status())
        .isEqualTo(201);
  }

  @Test
  void strikesAsOftenAsAskedAndOneAfterAnother(FactusCaller factus) throws Exception {
    String body = Requests.bill("SIM-500-x2-SIM-503HTML-SIM-STORE-5XX-1").toString();
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      statuses.add(factus.bill(body).status());
    }

    assertThat(statuses).containsExactly(500, 500, 503, 500, 201);
    assertThat(factus.documents("SIM-500-x2-SIM-503HTML-SIM-STORE-5XX-1")).hasSize(1);
  }

  @Test
  void pendsAndThenRejects(FactusCaller factus) throws Exception {
    String body = Requests.bill("SIM-PENDING-1-SIM-REJECT-FAK24-1").toString();
    Answer first = factus.bill(body);
    Answer second = factus.bill(body);

    assertThat(first.data().path("errors")).isEmpty();
    assertThat(second.data().path("errors").path("FAK24").stringValue()).contains("Rechazo");
  }

  private static String body(String family, String reference) {
    return (family.equals("bills")
            ? Requests.bill(reference)
            : Requests.note(reference, "SETP990000000"))
        .toString();
  }

  private static JsonNode rows(FactusCaller factus, String reference) throws Exception {
    return factus.filtered("bills", "reference_code", reference).data().path("data");
  }
}
