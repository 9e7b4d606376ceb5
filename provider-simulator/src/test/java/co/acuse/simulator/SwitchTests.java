package co.acuse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.simulator.FactusCaller.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(SharedSimulator.class)
class SwitchTests {

  @Test
  void ownPendingMayBeAConflictThatMovesOn(FactusCaller factus) throws Exception {
    factus.switches("{\"ownPending\":\"CONFLICT\"}");
    String body = Requests.bill("SIM-PENDING-2-1").toString();
    assertThat(factus.bill(body).status()).isEqualTo(201);

    assertThat(factus.bill(body).status()).isEqualTo(409);
    assertThat(row(factus, "SIM-PENDING-2-1").path("is_validated").booleanValue()).isFalse();

    assertThat(row(factus, "SIM-PENDING-2-1").path("is_validated").booleanValue()).isTrue();
    assertThat(factus.bill(body).status()).isEqualTo(201);
  }

  @Test
  void ownRejectedMayBeValidatedAnew(FactusCaller factus) throws Exception {
    String body = Requests.bill("SIM-REJECT-FAK24-1").toString();
    factus.bill(body);
    assertThat(factus.bill(body).status()).isEqualTo(409);

    factus.switches("{\"ownRejected\":\"REVALIDATE\"}");

    Answer again = factus.bill(body);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.data().path("is_validated").booleanValue()).isTrue();
    assertThat(again.data().path("number").stringValue()).isEqualTo("SETP990000000");
  }

  @Test
  void theBlockMayConcernTheRangeOnly(FactusCaller factus) throws Exception {
    factus.post(
        "/v2/numbering-ranges",
        "{\"document\":\"21\",\"prefix\":\"FV\",\"current\":1,\"resolution_number\":\"1\"}");
    factus.bill(Requests.bill("SIM-PENDING-9-1").toString());
    String inOtherRange = Requests.bill("A-2").put("numbering_range_id", 14).toString();
    assertThat(factus.bill(inOtherRange).status()).isEqualTo(409);

    factus.switches("{\"lockScope\":\"RANGE\"}");

    assertThat(factus.bill(inOtherRange).data().path("number").stringValue()).isEqualTo("FV1");
    assertThat(factus.bill(Requests.bill("A-3").toString()).status()).isEqualTo(409);
  }

  @Test
  void theBlockMayComeBeforeTheFields(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("SIM-PENDING-9-1").toString());
    String faulty = "{\"reference_code\":\"A-2\"}";
    assertThat(factus.bill(faulty).status()).isEqualTo(422);

    factus.switches("{\"lockOrder\":\"BEFORE_FIELDS\"}");

    assertThat(factus.bill(faulty).status()).isEqualTo(409);
  }

  @Test
  void anotherBodyUnderAKnownReferenceMayBeRefused(FactusCaller factus) throws Exception {
    String body = Requests.bill("A-1").toString();
    String other = Requests.bill("A-1").put("observation", "otra").toString();
    factus.bill(body);

    factus.switches("{\"sameReference\":\"REJECT_DUPLICATE\"}");
    assertThat(factus.bill(body).status()).isEqualTo(201);
    assertThat(factus.bill(other).status()).isEqualTo(422);

    factus.switches("{\"sameReference\":\"REJECT_ALWAYS\"}");
    assertThat(factus.bill(body).data().path("errors").path("reference_code").path(0).asString(""))
        .isEqualTo("El campo código de referencia ya ha sido registrado.");
  }

  @Test
  void aPostOfAnIssuedReferenceMayIssueAnotherDocument(FactusCaller factus) throws Exception {
    factus.switches("{\"sameReference\":\"ANOTHER\"}");
    String body = Requests.bill("A-1").toString();

    String first = factus.bill(body).data().path("number").stringValue();
    String second = factus.bill(body).data().path("number").stringValue();

    assertThat(second).isNotEqualTo(first);
    assertThat(factus.documents("A-1").valueStream().map(one -> one.path("state").stringValue()))
        .containsExactly("VALIDATED", "VALIDATED");
    assertThat(row(factus, "A-1").path("number").stringValue()).isEqualTo(second);
    String pending = Requests.bill("SIM-PENDING-1-1").toString();
    factus.bill(pending);
    factus.bill(pending);
    assertThat(factus.documents("SIM-PENDING-1-1")).hasSize(1);
  }

  @Test
  void aRejectionMayBeToldAs201(FactusCaller factus) throws Exception {
    factus.switches("{\"rejectionAnswer\":\"CREATED\"}");
    ObjectNode bill = Requests.bill("A-1");
    ((ObjectNode) bill.path("customer")).put("dv", "3");

    Answer answer = factus.bill(bill.toString());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.data().path("errors").path("FAK24").stringValue()).contains("Rechazo");
  }

  @Test
  void theNumberOfADeletedRejectionMayBeGivenAgain(FactusCaller factus) throws Exception {
    factus.switches("{\"reuseRejectedNumber\":true}");
    factus.bill(Requests.bill("SIM-REJECT-FAK24-1").toString());
    factus.delete("/v2/bills/destroy/reference/SIM-REJECT-FAK24-1");

    assertThat(factus.bill(Requests.bill("A-2").toString()).data().path("number").stringValue())
        .isEqualTo("SETP990000000");
  }

  @Test
  void cashMayNeedADueDate(FactusCaller factus) throws Exception {
    factus.switches("{\"dueDateOnCash\":true}");

    assertThat(factus.bill(Requests.bill("A-1").toString()).text())
        .contains("El campo fecha de vencimiento es obligatorio.");
  }

  @Test
  void pageSizesMayComeUnwrapped(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("A-1").toString());
    factus.bill(Requests.bill("A-2").toString());
    assertThat(factus.get("/v2/bills?per_page=1").data().path("data")).hasSize(2);

    factus.switches("{\"unwrappedPerPage\":true}");

    assertThat(factus.get("/v2/bills?per_page=1").data().path("data")).hasSize(1);
  }

  @Test
  void sumsOfNotesMayGoUnchecked(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("A-1").toString());
    ObjectNode note = Requests.note("N-1", "SETP990000000");
    ((ObjectNode) note.path("payment_details").path(0)).put("amount", "1");
    assertThat(factus.validate("debit-notes", note.toString()).status()).isEqualTo(422);

    factus.switches("{\"sumCheckOnNotes\":false}");

    assertThat(factus.validate("debit-notes", note.toString()).status()).isEqualTo(201);
  }

  @Test
  void sumsOfSupportDocumentsMayBeChecked(FactusCaller factus) throws Exception {
    factus.switches("{\"sumCheckOnSupport\":true}");
    ObjectNode document = Requests.document("S-1", "1");
    document
        .putObject("provider")
        .put("identification_document_code", "31")
        .put("identification", "2343543")
        .put("names", "Proveedor")
        .put("address", "calle 4")
        .put("country_code", "CO")
        .put("municipality_code", "68679");
    document.withArray("items").add(Requests.item("1", "80000", "01", "19.00"));

    assertThat(factus.validate("support-documents", document.toString()).status()).isEqualTo(422);
  }

  @Test
  void filtersMayMatchAPart(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("A-1").toString());
    factus.bill(Requests.bill("A-10").toString());
    assertThat(factus.filtered("bills", "reference_code", "A-1").data().path("data")).hasSize(1);

    factus.switches("{\"filterMatch\":\"PARTIAL\"}");

    assertThat(factus.filtered("bills", "reference_code", "A-1").data().path("data")).hasSize(2);
  }

  @Test
  void unitsAndObservationsHaveTheirLimits(FactusCaller factus) throws Exception {
    ObjectNode bill = Requests.bill("A-1").put("observation", "x".repeat(251));
    ((ObjectNode) bill.path("items").path(0)).put("unit_measure_code", "KGM");
    assertThat(factus.bill(bill.toString()).data().path("errors")).hasSize(2);

    factus.switches("{\"unitCodes\":[\"94\",\"KGM\"],\"observationLimit\":500}");

    assertThat(factus.bill(bill.toString()).status()).isEqualTo(201);
  }

  @Test
  void theAuthorityMayTakeItsTime(FactusCaller factus, SimulatorServer server) throws Exception {
    factus.switches("{\"latencyMillis\":700}");
    Instant start = Instant.now();
    CompletableFuture<Answer> posted = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> posted.complete(post(factus, "A-1")));
    FactusCaller other = new FactusCaller(server);
    other.login();

    Awaitility.await()
        .pollInterval(Duration.ofMillis(20))
        .until(() -> factus.documents("A-1").size() == 1);
    assertThat(other.bill(Requests.bill("A-2").toString()).status()).isEqualTo(409);

    assertThat(posted.get().data().path("is_validated").booleanValue()).isTrue();
    assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(650));
  }

  @Test
  void aPlanMayBeUsedUp(FactusCaller factus) throws Exception {
    factus.switches("{\"documentsQuota\":1}");
    factus.bill(Requests.bill("A-1").toString());

    assertThat(factus.bill(Requests.bill("A-2").toString()).status()).isEqualTo(402);
    assertThat(
            factus.get("/v2/subscriptions").data().path(0).path("documents_available").intValue())
        .isZero();
    assertThat(factus.bill(Requests.bill("A-1").toString()).status()).isEqualTo(201);
  }

  @Test
  void unknownSwitchesAreRefusedByName(FactusCaller factus) throws Exception {
    Answer answer =
        factus.admin("PATCH", "/factus/accounts/demo/switches", "{\"ownPendin\":\"CONFLICT\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("There is no switch ownPendin").contains("ownPending");
  }

  @Test
  void wrongValuesAreRefused(FactusCaller factus) throws Exception {
    Answer answer =
        factus.admin("PATCH", "/factus/accounts/demo/switches", "{\"ownPending\":\"X\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("REEVALUATE");
  }

  @Test
  void settingsChangeSwitchesOfEveryAccount(@TempDir Path directory) throws Exception {
    SimulatorSettings settings =
        SimulatorSettings.in(directory)
            .with("simulator.factus.switches.ownPending", "CONFLICT")
            .with("simulator.factus.switches.requestsPerMinute", "7")
            .with("simulator.factus.accounts.shop.clientId", "c")
            .with("simulator.factus.accounts.shop.clientSecret", "s")
            .with("simulator.factus.accounts.shop.username", "u")
            .with("simulator.factus.accounts.shop.password", "p")
            .with("simulator.factus.accounts.shop.nit", "900825759")
            .with("simulator.factus.accounts.shop.name", "Tienda")
            .with("simulator.factus.accounts.shop.switches.deleteStatus", "204");

    try (SimulatorServer server = SimulatorServer.start(settings)) {
      JsonNode switches = new FactusCaller(server).admin("/factus/accounts/shop/switches").json();

      assertThat(switches.path("ownPending").stringValue()).isEqualTo("CONFLICT");
      assertThat(switches.path("requestsPerMinute").intValue()).isEqualTo(7);
      assertThat(switches.path("deleteStatus").intValue()).isEqualTo(204);
    }
  }

  @Test
  void nullBringsASwitchBack(FactusCaller factus) throws Exception {
    factus.switches("{\"deleteStatus\":204,\"dueDateOnCash\":true}");
    factus.switches("{\"deleteStatus\":null}");

    JsonNode switches = factus.admin("/factus/accounts/demo/switches").json();
    assertThat(switches.path("deleteStatus").intValue()).isEqualTo(200);
    assertThat(switches.path("dueDateOnCash").booleanValue()).isTrue();
  }

  private static Answer post(FactusCaller factus, String reference) {
    try {
      return factus.bill(Requests.bill(reference).toString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode row(FactusCaller factus, String reference) throws Exception {
    return factus.filtered("bills", "reference_code", reference).data().path("data").path(0);
  }
}
