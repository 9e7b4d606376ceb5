package co.acuse.audit.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.audit.AuditIT;
import co.acuse.audit.Publisher;
import co.acuse.audit.Till;
import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.LifecycleFixture;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.contracts.submission.SubmissionRequested;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@AuditIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvoiceSearchIT {

  private static final String ISSUER = "901000021";
  private static final String OTHER = AuditIT.TILL_ISSUER;
  private static final String LIST = "/api/v1/invoices?issuer=" + ISSUER;

  @LocalServerPort private int port;

  private final Publisher publisher = new Publisher();

  @BeforeAll
  void publish() {
    queued("BUSCA-1", "PEDIDO-77");
    issued("BUSCA-2", "SETPBUSCA2");
    failed("BUSCA-3");
    blocked("BUSCA-4");
    publisher.submission(sale(OTHER, "BUSCA-5").submission());

    till().await(LIST + "&status=SUCCESS", page -> page.get("items").size() == 1);
    till().await(LIST + "&status=FAILED", page -> page.get("items").size() == 1);
    till().await(LIST + "&phase=BLOCKED", page -> page.get("items").size() == 1);
    till().await(LIST, page -> page.get("items").size() == 4);
    till()
        .await(
            "/api/v1/invoices?issuer=" + OTHER + "&reference=BUSCA-5",
            page -> page.get("items").size() == 1);
  }

  @AfterAll
  void close() {
    publisher.close();
  }

  @ParameterizedTest
  @CsvSource({
    "status=PROCESANDO, BUSCA-1 BUSCA-4",
    "status=success, BUSCA-2",
    "phase=QUEUED, BUSCA-1",
    "phase=BLOCKED, BUSCA-4",
    "reference=BUSCA-3, BUSCA-3",
    "orderId=PEDIDO-77, BUSCA-1",
    "id_pedido_origen=PEDIDO-77, BUSCA-1",
    "number=SETPBUSCA2, BUSCA-2",
    "customer=123456789, BUSCA-1 BUSCA-2 BUSCA-3 BUSCA-4",
    "customer=1, ''",
    "errorCode=FAK24, BUSCA-3",
    "errorCode=REJECTED_BY_AUTHORITY, BUSCA-3",
    "errorCode=409, BUSCA-4",
    "from=2026-03-16&to=2026-03-16, BUSCA-1 BUSCA-2 BUSCA-3 BUSCA-4",
    "from=2026-03-16T17:00:00Z, BUSCA-1 BUSCA-2 BUSCA-3 BUSCA-4",
    "to=2026-03-16T17:00:00Z, ''",
    "from=2026-03-17, ''",
    "stuck=true, BUSCA-1 BUSCA-4",
    "status=SUCCESS&reference=BUSCA-1, ''",
  })
  void findsByEachFilter(String filter, String expected) {
    assertThat(references(till().json(LIST + "&" + filter)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(expected.split(" ")).filter(text -> !text.isEmpty()).toList());
  }

  @Test
  void findsByCufe() {
    assertThat(references(till().json(LIST + "&cufe=" + LifecycleFixture.CUFE)))
        .containsExactly("BUSCA-2");
  }

  @Test
  void namesEveryFaultyParameter() {
    JsonNode problem =
        till().problem(LIST + "&estado=SUCCESS&status=DONE&limit=201&cursor=%21&from=ayer");

    assertThat(problem.get("code").asString()).isEqualTo("INVALID_PARAMETERS");
    assertThat(problem.get("errors").valueStream().map(error -> error.get("path").asString()))
        .containsExactlyInAnyOrder("estado", "status", "limit", "cursor", "from");
  }

  @Test
  void aKeySeesItsOwnIssuersOnly() {
    Till own = new Till(port, AuditIT.TILL);

    assertThat(references(own.json("/api/v1/invoices?reference=BUSCA-5")))
        .containsExactly("BUSCA-5");
    assertThat(references(own.json(LIST))).isEmpty();
    assertThat(references(own.json("/api/v1/invoices?reference=BUSCA-1"))).isEmpty();
    String foreign = "/api/v1/invoices/" + sale(ISSUER, "BUSCA-2").invoice().id();
    assertThat(
            Stream.of("", "/xml", "/pdf", "/attached-document")
                .map(part -> own.status(foreign + part)))
        .containsOnly(404);
    assertThat(own.status("/api/v1/audit/verify?invoice=" + sale(ISSUER, "BUSCA-2").invoice().id()))
        .isEqualTo(404);
    assertThat(own.status("/api/v1/operator-events")).isEqualTo(403);
    assertThat(new Till(port, "unknown").status(LIST)).isEqualTo(401);
  }

  @Test
  void pagesAreWholeWhileRowsAreAdded() {
    String issuer = "901000022";
    String list = "/api/v1/invoices?issuer=" + issuer;
    for (int sale = 0; sale < 25; sale++) {
      publisher.submission(sale(issuer, "PAGINA-" + sale).submission());
    }
    till().await(list + "&limit=200", page -> page.get("items").size() == 25);

    List<String> found = new ArrayList<>();
    String next = "";
    for (int page = 0; next != null; page++) {
      JsonNode answer = till().json(list + "&limit=4" + next);
      found.addAll(references(answer));
      publisher.submission(sale(issuer, "NUEVA-" + page).submission());
      int known = 26 + page;
      till().await(list + "&limit=200", all -> all.get("items").size() == known);
      next = answer.has("next") ? "&cursor=" + answer.get("next").asString() : null;
    }

    assertThat(found)
        .hasSize(25)
        .doesNotHaveDuplicates()
        .allMatch(text -> text.startsWith("PAGINA-"));
  }

  private void queued(String reference, String order) {
    publisher.submission(sale(ISSUER, reference).order(order).submission());
  }

  private void issued(String reference, String number) {
    SubmissionRequested submission = sale(ISSUER, reference).submission();
    publisher.submission(submission);
    publisher.event(LifecycleFixture.of(submission).issued(number));
  }

  private void failed(String reference) {
    SubmissionRequested submission = sale(ISSUER, reference).submission();
    publisher.submission(submission);
    publisher.event(LifecycleFixture.of(submission).failed(FailureCause.REJECTED_BY_AUTHORITY));
  }

  private void blocked(String reference) {
    SubmissionRequested submission = sale(ISSUER, reference).submission();
    publisher.submission(submission);
    publisher.event(LifecycleFixture.of(submission).waiting(Phase.BLOCKED, 1));
  }

  private static InvoiceFixture sale(String issuer, String reference) {
    return InvoiceFixture.aSale().issuer(issuer).reference(reference);
  }

  private Till till() {
    return new Till(port, AuditIT.ALL);
  }

  private static List<String> references(JsonNode page) {
    return page.get("items")
        .valueStream()
        .map(item -> item.get("referenceCode").asString())
        .toList();
  }
}
