package co.acuse.simulator.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.SignedDocument;
import co.acuse.dian.soap.DianService;
import co.acuse.dian.soap.result.Upload;
import co.acuse.dian.soap.result.Verdict;
import co.acuse.dian.soap.result.Verdict.Accepted;
import co.acuse.dian.soap.result.Verdict.InProcess;
import co.acuse.dian.soap.result.Verdict.NotFound;
import co.acuse.simulator.SharedSimulator;
import co.acuse.simulator.SimulatorServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What is sent now and answered later, and the test set. */
@ExtendWith(SharedSimulator.class)
class BatchTests {

  private Desk desk;
  private DianService dian;
  private Sales sales;

  @BeforeEach
  void open(SimulatorServer server) {
    desk = new Desk(server);
    dian = desk.service();
    sales = Sales.with(desk.key(Desk.NIT));
  }

  @AfterEach
  void close() {
    dian.close();
  }

  @Test
  void aBatchIsInProcessBeforeItsDocumentsAreAnswered() throws Exception {
    byte[] zip = PackageTests.zip(sales.invoice(1), sales.invoice(2));

    String key = received(Desk.answered(dian.sendBillAsync("z1.zip", zip)));

    assertThat(status(key)).singleElement().isInstanceOf(InProcess.class);
    assertThat(status(key)).hasSize(2).allMatch(Accepted.class::isInstance);
    assertThat(status(key)).hasSize(2).allMatch(Accepted.class::isInstance);
  }

  @Test
  void aBatchCanStayInProcessForEver() throws Exception {
    desk.fault("\"fault\":\"BATCH-FOREVER\",\"document\":\"SETP990000001\"");
    String key =
        received(Desk.answered(dian.sendBillAsync("z1.zip", PackageTests.zip(sales.invoice(1)))));

    for (int i = 0; i < 5; i++) {
      assertThat(status(key)).singleElement().isInstanceOf(InProcess.class);
    }
  }

  @Test
  void whatSuchABatchHoldsIsUnknownToQuestionsAndUsesUpItsNumber() throws Exception {
    SignedDocument invoice = sales.invoice(1);
    SignedDocument neighbour = sales.invoice(2);
    desk.fault(
        "\"fault\":\"BATCH-FOREVER\",\"operation\":\"SendBillAsync\","
            + "\"document\":\"SETP990000001\"");

    Desk.answered(dian.sendBillAsync("z1.zip", PackageTests.zip(invoice, neighbour)));

    for (SignedDocument held : List.of(invoice, neighbour)) {
      assertThat(sent(held)).isInstanceOf(InProcess.class);
      assertThat(asked(held)).isInstanceOf(NotFound.class);
    }
    assertThat(desk.documents("state=PENDING")).hasSize(2);
  }

  @Test
  void aDocumentSentAloneCanMeetItselfInSuchABatch() throws Exception {
    SignedDocument invoice = sales.invoice(1);
    desk.fault("\"fault\":\"BATCH-FOREVER\",\"operation\":\"SendBillSync\",\"times\":1");

    assertThat(sent(invoice)).isInstanceOf(InProcess.class);
    assertThat(sent(invoice)).isInstanceOf(InProcess.class);

    assertThat(asked(invoice)).isInstanceOf(NotFound.class);
    assertThat(desk.documents("")).hasSize(1);
    assertThat(desk.json("POST", "/uploads/decide", "").path("decided").intValue()).isOne();
    assertThat(asked(invoice)).isInstanceOf(Accepted.class);
  }

  @Test
  void theAdministratorHasABatchDecidedAtLast() throws Exception {
    SignedDocument invoice = sales.invoice(1);
    desk.fault("\"fault\":\"BATCH-FOREVER\",\"operation\":\"SendBillAsync\"");
    String key = received(Desk.answered(dian.sendBillAsync("z1.zip", PackageTests.zip(invoice))));

    assertThat(desk.json("POST", "/uploads/decide", "").path("decided").intValue()).isOne();

    assertThat(asked(invoice)).isInstanceOf(Accepted.class);
    assertThat(status(key)).singleElement().isInstanceOf(Accepted.class);
    assertThat(sent(invoice)).isInstanceOf(Verdict.AlreadyProcessed.class);
    assertThat(desk.json("POST", "/uploads/decide", "").path("decided").intValue()).isZero();
  }

  @Test
  void anUnknownBatchIsNotFound() {
    assertThat(status("b5b5bd6f-0000-4000-8000-000000000000"))
        .singleElement()
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatCannotBeParsedIsRefusedAtOnce() {
    byte[] zip = RawSoap.zip("fv1.xml", "<ds:a/>".getBytes(StandardCharsets.UTF_8));

    Upload upload = Desk.answered(dian.sendBillAsync("z1.zip", zip));

    assertThat(upload).isInstanceOf(Upload.Refused.class);
    assertThat(upload.messages())
        .singleElement()
        .satisfies(message -> {
          assertThat(message.text()).startsWith("Error al parsear xml.");
          assertThat(message.fileName()).isEqualTo("fv1");
        });
  }

  @Test
  void aDocumentSentTwiceIsAnsweredAsADuplicate() throws Exception {
    SignedDocument invoice = sales.invoice(1);
    Desk.answered(dian.sendBillSync("z1.zip", invoice.zipped("fv1.xml")));

    String key = received(Desk.answered(dian.sendBillAsync("z1.zip", PackageTests.zip(invoice))));
    status(key);

    assertThat(status(key))
        .singleElement()
        .isInstanceOfSatisfying(
            Verdict.AlreadyProcessed.class,
            held -> assertThat(held.hasKey(invoice.code().value())).isTrue());
  }

  @Test
  void theTestSetIsPassedWhenEnoughDocumentsAreAccepted() {
    List<SignedDocument> set = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      set.add(sales.invoice(i));
    }
    set.add(sales.creditNote(1, set.getFirst()));
    assertThat(testSet().path("passed").booleanValue()).isFalse();

    for (SignedDocument document : set) {
      assertThat(sendForTestSet(document, Desk.TEST_SET)).isInstanceOf(Upload.Received.class);
    }
    assertThat(testSet().path("accepted").path("invoices").intValue()).isEqualTo(8);
    assertThat(testSet().path("passed").booleanValue()).isFalse();

    sendForTestSet(sales.debitNote(1, set.getFirst()), Desk.TEST_SET);
    assertThat(testSet().path("passed").booleanValue()).isTrue();
  }

  @Test
  void anotherTestSetIsRefused() {
    Upload upload = sendForTestSet(sales.invoice(1), "11111111-1111-4111-8111-111111111111");

    assertThat(upload).isInstanceOf(Upload.Refused.class);
    assertThat(desk.documents("")).isEmpty();
  }

  private Verdict sent(SignedDocument document) {
    return Desk.answered(dian.sendBillSync("z1.zip", document.zipped("fv1.xml")));
  }

  private Verdict asked(SignedDocument document) {
    return Desk.answered(dian.getStatus(document.code().value()));
  }

  private Upload sendForTestSet(SignedDocument document, String testSet) {
    return Desk.answered(dian.sendTestSetAsync("z1.zip", document.zipped("fv1.xml"), testSet));
  }

  private JsonNode testSet() {
    return desk.json("GET", "/test-sets", "").path(0);
  }

  private List<Verdict> status(String zipKey) {
    return Desk.answered(dian.getStatusZip(zipKey)).verdicts();
  }

  private static String received(Upload upload) {
    assertThat(upload).isInstanceOf(Upload.Received.class);
    return ((Upload.Received) upload).zipKey();
  }
}
