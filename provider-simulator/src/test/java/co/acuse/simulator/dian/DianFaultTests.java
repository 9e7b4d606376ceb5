package co.acuse.simulator.dian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.dian.SignedDocument;
import co.acuse.dian.soap.DianService;
import co.acuse.dian.soap.result.DianResult;
import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.result.HeldDocument;
import co.acuse.dian.soap.result.RuleMessage;
import co.acuse.dian.soap.result.Verdict;
import co.acuse.dian.soap.result.Verdict.Accepted;
import co.acuse.dian.soap.result.Verdict.AlreadyProcessed;
import co.acuse.dian.soap.result.Verdict.Ambiguous;
import co.acuse.dian.soap.result.Verdict.InProcess;
import co.acuse.dian.soap.result.Verdict.NotFound;
import co.acuse.dian.soap.result.Verdict.Rejected;
import co.acuse.simulator.SharedSimulator;
import co.acuse.simulator.SimulatorServer;
import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.dian.xml.Xml;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What goes wrong on request, as our own client sees it. */
@ExtendWith(SharedSimulator.class)
class DianFaultTests {

  private Desk desk;
  private DianService dian;
  private Sales sales;
  private SignedDocument invoice;

  @BeforeEach
  void open(SimulatorServer server) {
    desk = new Desk(server);
    dian = desk.service();
    sales = Sales.with(desk.key(Desk.NIT));
    invoice = sales.invoice(1);
  }

  @AfterEach
  void close() {
    dian.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 500, 503, 507, 508})
  void aProxyAnswersInsteadAndNothingIsStored(int status) {
    fault("HTTP-" + status, "");

    assertThat(Desk.failure(send()))
        .isInstanceOfSatisfying(
            Failure.HttpStatus.class, failure -> assertThat(failure.status()).isEqualTo(status));
    assertThat(desk.documents("")).isEmpty();
    assertThat(Desk.answered(send())).isInstanceOf(Accepted.class);
  }

  @Test
  void aWebPageWithStatus200IsNoAnswer() {
    fault("HTML", "");

    assertThat(Desk.failure(send())).isInstanceOf(Failure.HtmlAnswer.class);
    assertThat(desk.documents("")).isEmpty();
  }

  @Test
  void anEmptyBodyIsNoAnswer() {
    fault("EMPTY", "");

    assertThat(Desk.failure(send())).isInstanceOf(Failure.NotUnderstood.class);
    assertThat(desk.documents("")).isEmpty();
  }

  @Test
  void aSecurityFaultStoresNothing() {
    fault("SECURITY-FAULT", "");

    assertThat(Desk.failure(send())).isInstanceOf(Failure.Fault.class);
    assertThat(desk.documents("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"RESET, 0", "HANG, 1"})
  void anAnswerThatNeverComesCanMeanThatNothingIsStored(String fault, int seconds) {
    fault(fault, ",\"number\":" + seconds);

    assertThat(Desk.failure(send())).isInstanceOf(Failure.AnswerLost.class);
    assertThat(desk.documents("")).isEmpty();
    assertThat(status()).isInstanceOf(NotFound.class);
    assertThat(Desk.answered(send())).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "STORE-RESET, 0",
    "STORE-HANG, 1",
    "STORE-500, 0",
    "STORE-503, 0",
    "TRUNCATE, 0",
    "TRUNCATE-GZIP, 0"
  })
  void anAnswerThatIsLostCanMeanThatTheDocumentIsIssued(String fault, int seconds) {
    fault(fault, ",\"number\":" + seconds);

    Failure failure = Desk.failure(send());

    assertThat(failure.mayHaveArrived()).isTrue();
    assertThat(desk.documents("state=ACCEPTED")).hasSize(1);
    JsonNode request = desk.requests("submitting=true").path(0);
    assertThat(request.path("verdict").stringValue()).isEqualTo("ACCEPTED");
    assertThat(request.path("fault").stringValue()).isEqualTo(fault);
    assertThat(status()).isInstanceOf(Accepted.class);
    assertThat(((AlreadyProcessed) Desk.answered(send())).hasKey(invoice.code().value())).isTrue();
  }

  @Test
  void sixtySixCanMeanThatTheDocumentIsIssued() {
    fault("STORE-NO-RESPONSE", "");

    assertThat(Desk.answered(send())).isInstanceOf(Ambiguous.class);
    assertThat(status()).isInstanceOf(Accepted.class);
  }

  @Test
  void sixtySixCanMeanThatNothingIsStored() {
    fault("NO-RESPONSE", "");

    assertThat(Desk.answered(send()))
        .isInstanceOfSatisfying(
            Ambiguous.class,
            said ->
                assertThat(said.status().description())
                    .isEqualTo("Error al generar ApplicationResponse. Inténtelo más tarde."));
    assertThat(status()).isInstanceOf(NotFound.class);
    assertThat(Desk.answered(send())).isInstanceOf(Accepted.class);
  }

  @Test
  void aDocumentCanBePendingForSoManyQuestions() {
    fault("PENDING", ",\"number\":2");

    assertThat(Desk.answered(send())).isInstanceOf(InProcess.class);
    assertThat(status()).isInstanceOf(InProcess.class);
    assertThat(Desk.answered(send())).isInstanceOf(InProcess.class);
    assertThat(status()).isInstanceOf(InProcess.class);
    assertThat(status()).isInstanceOf(Accepted.class);
    assertThat(desk.documents("")).hasSize(1);
  }

  @Test
  void whatIsPendingCanEndRejected() {
    fault("PENDING", ",\"number\":1");
    fault("REJECT", ",\"rule\":\"FAK24\"");

    assertThat(Desk.answered(send())).isInstanceOf(InProcess.class);
    assertThat(status()).isInstanceOf(InProcess.class);
    assertThat(status()).isInstanceOf(Rejected.class);
    assertThat(Desk.answered(send())).isInstanceOf(Accepted.class);
  }

  @Test
  void aNoticeDoesNotStandAgainstAcceptance() {
    fault("NOTICE", ",\"rule\":\"RUT01\"");

    Accepted accepted = (Accepted) Desk.answered(send());

    assertThat(accepted.notices().stream().map(RuleMessage::raw))
        .containsExactly(
            "Regla: RUT01, Notificación: La validación del estado del RUT próximamente estará"
                + " disponible.");
  }

  @Test
  void aStoredDocumentIsNotFoundForAWhile() {
    fault("LAG", ",\"number\":5");
    fault("STORE-RESET", "");
    assertThat(Desk.failure(send())).isInstanceOf(Failure.AnswerLost.class);

    assertThat(status()).isInstanceOf(NotFound.class);
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> status() instanceof Accepted);
  }

  @ParameterizedTest
  @CsvSource({"TWIN, 800199436", "FOREIGN, 222222222222"})
  void anotherDocumentHasTheNumberAlready(String fault, String customer) {
    fault(fault, "");

    AlreadyProcessed held = (AlreadyProcessed) Desk.answered(send());

    assertThat(held.hasKey(invoice.code().value())).isFalse();
    HeldDocument.Found found =
        (HeldDocument.Found)
            Desk.answered(dian.getXmlByDocumentKey(String.valueOf(held.documentKey())));
    UblDocument document = document(found.xml().toByteArray());
    assertThat(document.number()).isEqualTo(invoice.number());
    assertThat(document.key()).isEqualTo(held.documentKey());
    assertThat(document.customer().identification()).isEqualTo(customer);
    assertThat(desk.documents("").path(0).path("foreign").booleanValue()).isTrue();
    assertThat(desk.documents("")).hasSize(1);
  }

  @Test
  void theAnswerCanNameAnotherKey() {
    fault("WRONG-KEY", "");

    Accepted accepted = (Accepted) Desk.answered(send());

    assertThat(accepted.documentKey())
        .isEqualTo(new StringBuilder(invoice.code().value()).reverse().toString());
  }

  @Test
  void aSlowAnswerComesAllTheSame() {
    fault("SLOW", ",\"number\":1");
    Instant start = Instant.now();

    assertThat(Desk.answered(send())).isInstanceOf(Accepted.class);
    assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(900));
  }

  @Test
  void anAnswerCanDripIn() {
    fault("DRIP", ",\"number\":1");

    assertThat(Desk.answered(send())).isInstanceOf(Accepted.class);
  }

  @Test
  void faultsStrikeByNumberByKeyAndByOperation() {
    desk.fault("\"fault\":\"HTTP-500\",\"document\":\"SETP99000000[34]\"");
    desk.fault("\"fault\":\"HTTP-503\",\"key\":\"" + invoice.code().value() + "\"");
    desk.fault("\"fault\":\"HTTP-507\",\"operation\":\"GetNumberingRange\"");

    assertThat(statusOf(send(sales.invoice(2)))).isEqualTo(200);
    assertThat(statusOf(send(sales.invoice(3)))).isEqualTo(500);
    assertThat(statusOf(send())).isEqualTo(503);
    assertThat(statusOf(dian.getStatus(invoice.code().value()))).isEqualTo(503);
    assertThat(statusOf(dian.getNumberingRange(Desk.NIT, Desk.NIT, Desk.SOFTWARE))).isEqualTo(507);
  }

  @Test
  void theSameSeedStrikesTheSameRequests() {
    List<Integer> first = struck(1);
    desk.json("DELETE", "/faults", "");

    assertThat(struck(2)).isEqualTo(first).contains(200, 500);
  }

  @Test
  void anUnknownFaultIsRefusedWithTheOnesThereAre() {
    assertThatThrownBy(() -> desk.fault("\"fault\":\"METEORITE\""))
        .hasMessageContaining("There is no fault METEORITE. Known: [RESET, HANG,");
    assertThatThrownBy(() -> desk.fault("\"fault\":\"REJECT\""))
        .hasMessageContaining("REJECT needs the rule that speaks");
  }

  private List<Integer> struck(int round) {
    desk.fault("\"fault\":\"HTTP-500\",\"rate\":0.5,\"seed\":7");
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      statuses.add(statusOf(dian.getStatus(Integer.toString(round))));
    }
    return statuses;
  }

  private static int statusOf(DianResult<?> result) {
    Integer status = result.exchange().httpStatus();
    return status == null ? 0 : status;
  }

  /** Strikes once. */
  private void fault(String kind, String more) {
    desk.fault(
        "\"fault\":\"%s\",\"times\":1,\"operation\":\"SendBillSync\"%s".formatted(kind, more));
  }

  private DianResult<Verdict> send() {
    return send(invoice);
  }

  private DianResult<Verdict> send(SignedDocument document) {
    return dian.sendBillSync("z1.zip", document.zipped("fv1.xml"));
  }

  private Verdict status() {
    return Desk.answered(dian.getStatus(invoice.code().value()));
  }

  private static UblDocument document(byte[] xml) {
    return UblDocument.of(((Xml.Parsed.Read) Xml.parse(xml)).document()).orElseThrow();
  }
}
