package co.acuse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedSimulator.class)
class LedgerTests {

  @Test
  void tellsWhatWasIssuedFromWhichBytes(FactusCaller factus) throws Exception {
    String body = Requests.bill("A-1").toPrettyString();
    JsonNode bill = factus.bill(body).data();

    JsonNode entry = factus.documents("A-1").path(0);

    assertThat(entry.path("nit").stringValue()).isEqualTo("900123456");
    assertThat(entry.path("family").stringValue()).isEqualTo("bills");
    assertThat(entry.path("number")).isEqualTo(bill.path("number"));
    assertThat(entry.path("key")).isEqualTo(bill.path("cufe"));
    assertThat(entry.path("state").stringValue()).isEqualTo("VALIDATED");
    assertThat(entry.path("total").stringValue()).isEqualTo("83300.00");
    assertThat(entry.path("request").stringValue()).isEqualTo(body);
    assertThat(entry.path("requestSha256").stringValue()).hasSize(64);
  }

  @Test
  void keepsDeletedDocuments(FactusCaller factus) throws Exception {
    String reference = "SIM-REJECT-FAK24-1";
    factus.bill(Requests.bill(reference).toString());
    factus.delete("/v2/bills/destroy/reference/" + reference);
    factus.bill(Requests.bill(reference).toString());

    JsonNode entries = factus.documents(reference);

    assertThat(entries.path(0).path("state").stringValue()).isEqualTo("DELETED");
    assertThat(entries.path(1).path("state").stringValue()).isEqualTo("VALIDATED");
    assertThat(
            factus
                .admin("/factus/ledger/documents?account=demo&state=VALIDATED&family=bills")
                .json())
        .hasSize(1);
  }

  @Test
  void tellsEveryRequestOfAKeyInOrder(FactusCaller factus) throws Exception {
    String body = Requests.bill("SIM-500-A-1").toString();
    factus.bill(body);
    factus.filtered("bills", "reference_code", "SIM-500-A-1");
    factus.bill(body);
    factus.get("/v2/bills/SETP990000000");
    factus.get("/v2/bills/SETP990000000/download-xml");
    factus.delete("/v2/bills/destroy/reference/SIM-500-A-1");

    JsonNode requests = factus.requests("SIM-500-A-1");

    assertThat(requests.valueStream().map(one -> one.path("verdict").stringValue()))
        .containsExactly("FAILED", "NOT_FOUND", "VALIDATED", "VALIDATED", "DOWNLOADED", "CONFLICT");
    assertThat(requests.valueStream().map(one -> one.path("kind").stringValue()))
        .containsExactly("VALIDATE", "LOOKUP", "VALIDATE", "GET", "DOWNLOAD", "DELETE");
    assertThat(requests.valueStream().map(one -> one.path("status").intValue()))
        .containsExactly(500, 200, 201, 200, 200, 409);
    assertThat(requests.valueStream().filter(one -> one.path("submitting").booleanValue()))
        .hasSize(2);
    assertThat(factus.admin("/factus/ledger/requests?kind=LOGIN&account=demo").json()).hasSize(1);
  }

  @Test
  void tellsWhichDocumentEachRequestMetAndHowItStood(FactusCaller factus) throws Exception {
    String reference = "SIM-REJECT-FAK24-1";
    String body = Requests.bill(reference).toString();
    factus.bill(body);
    factus.bill(body);
    factus.filtered("bills", "reference_code", reference);
    factus.get("/v2/bills/SETP990000000");
    factus.delete("/v2/bills/destroy/reference/" + reference);

    JsonNode requests = factus.requests(reference);

    long id = factus.documents(reference).path(0).path("id").longValue();
    assertThat(requests.valueStream().map(one -> one.path("document").longValue()))
        .containsOnly(id);
    assertThat(requests.valueStream().map(one -> one.path("stateBefore").asString("")))
        .containsExactly("", "REJECTED", "REJECTED", "REJECTED", "REJECTED");
  }

  @Test
  void tellsALongLedgerInPages(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("A-1").toString());
    factus.bill(Requests.bill("A-2").toString());
    factus.bill(Requests.bill("A-3").toString());

    JsonNode first = factus.admin("/factus/ledger/requests?limit=2").json();
    long last = first.path(1).path("id").longValue();
    JsonNode rest = factus.admin("/factus/ledger/requests?after=" + last + "&limit=9").json();
    assertThat(first).hasSize(2);
    assertThat(rest.valueStream().map(one -> one.path("reference").stringValue()))
        .containsExactly("A-2", "A-3");

    long firstDocument = factus.documents("A-1").path(0).path("id").longValue();
    assertThat(
            factus
                .admin("/factus/ledger/documents?after=" + firstDocument + "&limit=1")
                .json()
                .path(0)
                .path("reference")
                .stringValue())
        .isEqualTo("A-2");
  }

  @Test
  void parallelPostsOfOneReferenceMakeOneDocument(FactusCaller factus) throws Exception {
    String body = Requests.bill("A-1").toString();
    List<CompletableFuture<String>> numbers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        numbers.add(CompletableFuture.supplyAsync(() -> number(factus, body), threads));
      }
    }

    assertThat(numbers.stream().map(CompletableFuture::join)).containsOnly("SETP990000000");
    assertThat(factus.documents("A-1")).hasSize(1);
    assertThat(factus.requests("A-1")).hasSize(20);
  }

  @Test
  void parallelPostsGetConsecutiveNumbers(FactusCaller factus) throws Exception {
    factus.switches("{\"rateLimited\":false}");
    Set<String> numbers = ConcurrentHashMap.newKeySet();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        String body = Requests.bill("A-" + i).toString();
        CompletableFuture<Void> unused =
            CompletableFuture.runAsync(() -> numbers.add(number(factus, body)), threads);
        assertThat(unused).isNotNull();
      }
    }

    assertThat(numbers).hasSize(100).contains("SETP990000000", "SETP990000099");
  }

  @Test
  void aRestartContinues(@TempDir Path directory) throws Exception {
    SimulatorSettings settings = SimulatorSettings.in(directory);
    String bearer;
    JsonNode before;
    try (SimulatorServer server = SimulatorServer.start(settings)) {
      FactusCaller factus = new FactusCaller(server);
      factus.login();
      bearer = factus.bearer();
      before = factus.bill(Requests.bill("A-1").toString()).data();
      factus.bill(Requests.bill("SIM-500-x2-B").toString());
      factus.bill(Requests.bill("SIM-PENDING-2-C").toString());
      factus.switches("{\"deleteStatus\":204}");
      factus.patch("/v2/numbering-ranges/9/current", "{\"current\":77}");
    }

    try (SimulatorServer server = SimulatorServer.start(settings)) {
      FactusCaller factus = new FactusCaller(server);
      factus.bearer(bearer);
      assertThat(factus.get("/v2/bills/SETP990000000").data()).isEqualTo(before);
      assertThat(factus.bill(Requests.bill("A-1").toString()).data()).isEqualTo(before);
      assertThat(factus.bill(Requests.bill("SIM-500-x2-B").toString()).status()).isEqualTo(500);
      String pending = Requests.bill("SIM-PENDING-2-C").toString();
      assertThat(validated(factus.bill(pending).data())).isFalse();
      assertThat(validated(factus.bill(pending).data())).isTrue();
      assertThat(factus.bill(Requests.bill("D").toString()).data().path("number").stringValue())
          .isEqualTo("SETP990000002");
      assertThat(factus.get("/v2/numbering-ranges/9").data().path("current").intValue())
          .isEqualTo(77);
      assertThat(factus.admin("/factus/accounts/demo").text()).contains("\"deleteStatus\":204");
      assertThat(factus.requests("A-1")).hasSize(3);
    }
  }

  @Test
  void oneDirectoryServesOneSimulator(@TempDir Path directory) {
    try (SimulatorServer server = SimulatorServer.start(SimulatorSettings.in(directory))) {
      Stream<Throwable> causes = Stream.empty();
      try (SimulatorServer second = SimulatorServer.start(SimulatorSettings.in(directory))) {
        assertThat(second).isNotEqualTo(server).isNull();
      } catch (RuntimeException e) {
        causes = Stream.iterate((Throwable) e, one -> one != null, Throwable::getCause);
      }
      assertThat(causes.map(one -> String.valueOf(one.getMessage())))
          .anyMatch(message -> message.contains("Another simulator is using"));
    }
  }

  private static boolean validated(JsonNode document) {
    return document.path("is_validated").booleanValue();
  }

  private static String number(FactusCaller factus, String body) {
    try {
      return factus.bill(body).data().path("number").asString("none");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
