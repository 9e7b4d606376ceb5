package co.acuse.simulator.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.SignedDocument;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.soap.DianService;
import co.acuse.dian.soap.result.HeldDocument;
import co.acuse.dian.soap.result.ReturnedBytes;
import co.acuse.dian.soap.result.Verdict;
import co.acuse.dian.soap.result.Verdict.Accepted;
import co.acuse.dian.soap.result.Verdict.AlreadyProcessed;
import co.acuse.dian.soap.result.Verdict.NotFound;
import co.acuse.dian.soap.result.Verdict.Rejected;
import co.acuse.simulator.SharedSimulator;
import co.acuse.simulator.SimulatorServer;
import co.acuse.simulator.dian.schema.OfficialSchemas;
import co.acuse.simulator.dian.signature.Verification;
import co.acuse.simulator.dian.signature.XadesVerifier;
import co.acuse.simulator.dian.xml.Xml;
import co.acuse.simulator.dian.xml.XmlElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedSimulator.class)
class AcceptanceTests {

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
  void anInvoiceACreditNoteAndADebitNoteAreAccepted() {
    SignedDocument invoice = sales.invoice(1);

    assertThat(accepted(send(invoice)).documentKey()).isEqualTo(invoice.code().value());
    assertThat(accepted(send(sales.creditNote(1, invoice))).notices()).isEmpty();
    assertThat(accepted(send(sales.debitNote(1, invoice))).status().message())
        .isEqualTo("La Nota débito electrónica ND1, ha sido autorizada.");
    assertThat(desk.documents("state=ACCEPTED")).hasSize(3);
  }

  @Test
  void anInvoiceOfTheIssuersOwnContingencyHasACude() {
    assertThat(send(sales.invoice(InvoiceType.ISSUER_CONTINGENCY, 1))).isInstanceOf(Accepted.class);
  }

  @Test
  void theAnswerIsSignedByTheAuthorityAndNeverChanges() {
    SignedDocument invoice = sales.invoice(1);
    byte[] first = bytes(accepted(send(invoice)).applicationResponse());
    byte[] again =
        bytes(
            accepted(Desk.answered(dian.getStatus(invoice.code().value()))).applicationResponse());
    byte[] duplicate = bytes(((AlreadyProcessed) send(invoice)).applicationResponse());
    XmlElement root = root(first);

    assertThat(again).isEqualTo(first);
    assertThat(duplicate).isEqualTo(first);
    assertThat(new OfficialSchemas().complaints("ApplicationResponse", first)).isEmpty();
    assertThat(root.text("DocumentResponse", "Response", "ResponseCode")).isEqualTo("02");
    assertThat(root.text("DocumentResponse", "DocumentReference", "UUID"))
        .isEqualTo(invoice.code().value());
    XmlElement signature =
        root.child("UBLExtensions")
            .orElseThrow()
            .children()
            .getLast()
            .child("ExtensionContent", "Signature")
            .orElseThrow();
    assertThat(XadesVerifier.verify(root, List.of(signature)))
        .isInstanceOfSatisfying(
            Verification.Sound.class,
            sound ->
                assertThat(sound.certificate().getSubjectX500Principal().getName())
                    .contains("CN=Unidad Especial"));
  }

  @Test
  void aNumberIsAcceptedOnce() {
    SignedDocument invoice = sales.invoice(1);
    SignedDocument other = sales.at(Instant.now().minusSeconds(60)).invoice(1);
    send(invoice);

    assertThat(((AlreadyProcessed) send(invoice)).hasKey(invoice.code().value())).isTrue();
    AlreadyProcessed held = (AlreadyProcessed) send(other);
    assertThat(held.hasKey(other.code().value())).isFalse();
    assertThat(held.hasKey(invoice.code().value())).isTrue();
    assertThat(desk.documents("number=SETP990000001")).hasSize(1);
  }

  @Test
  void aContingencyInvoiceUsesUpTheSameNumber() {
    SignedDocument invoice = sales.invoice(1);
    send(invoice);

    SignedDocument late = sales.invoice(InvoiceType.DIAN_CONTINGENCY, 1);
    assertThat(late.code().value()).isEqualTo(invoice.code().value());
    assertThat(send(late)).isInstanceOf(AlreadyProcessed.class);
    assertThat(send(sales.creditNote(990_000_001, invoice))).isInstanceOf(Accepted.class);
  }

  @Test
  void aRejectedNumberIsFree() {
    desk.fault("\"fault\":\"REJECT\",\"rule\":\"FAK24\",\"times\":1");
    SignedDocument invoice = sales.invoice(1);

    assertThat(send(invoice)).isInstanceOf(Rejected.class);
    assertThat(Desk.answered(dian.getStatus(invoice.code().value()))).isInstanceOf(Rejected.class);
    assertThat(send(invoice)).isInstanceOf(Accepted.class);
    assertThat(Desk.answered(dian.getStatus(invoice.code().value()))).isInstanceOf(Accepted.class);
  }

  @Test
  void aRefusalIsSignedTooAndSaysWhy() {
    desk.fault("\"fault\":\"REJECT\",\"rule\":\"FAK24\"");

    Rejected rejected = (Rejected) send(sales.invoice(1));

    assertThat(rejected.rules()).singleElement().asString().contains("FAK24");
    assertThat(rejected.status().message())
        .isEqualTo("Documento con errores en campos mandatorios.");
    XmlElement root = root(bytes(rejected.applicationResponse()));
    assertThat(root.text("DocumentResponse", "Response", "ResponseCode")).isEqualTo("04");
    assertThat(root.text("DocumentResponse", "LineResponse", "Response", "Description"))
        .isEqualTo("Regla: FAK24, Rechazo: DV no corresponde al NIT informado");
  }

  @Test
  void ofManySendersAtOnceOneGetsTheNumber() throws Exception {
    byte[] zip = zip(sales.invoice(1));
    List<CompletableFuture<Verdict>> sent = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        sent.add(
            CompletableFuture.supplyAsync(
                () -> Desk.answered(dian.sendBillSync("z1.zip", zip)), threads));
      }
    }

    List<Verdict> verdicts = sent.stream().map(CompletableFuture::join).toList();
    assertThat(verdicts).filteredOn(Accepted.class::isInstance).hasSize(1);
    assertThat(verdicts).filteredOn(AlreadyProcessed.class::isInstance).hasSize(7);
    assertThat(desk.documents("")).hasSize(1);
    assertThat(desk.requests("submitting=true")).hasSize(8);
  }

  @Test
  void anUnknownKeyIsNotFound() {
    assertThat(Desk.answered(dian.getStatus("0".repeat(96)))).isInstanceOf(NotFound.class);
    assertThat(Desk.answered(dian.getXmlByDocumentKey("0".repeat(96))))
        .isInstanceOf(HeldDocument.NotFound.class);
  }

  @Test
  void theDocumentComesBackByteForByteAndOnlyToWhomItConcerns() {
    SignedDocument invoice = sales.invoice(1);
    send(invoice);

    HeldDocument.Found found =
        (HeldDocument.Found) Desk.answered(dian.getXmlByDocumentKey(invoice.code().value()));
    assertThat(found.xml().toByteArray()).isEqualTo(invoice.bytes());
    try (DianService customer = desk.service(desk.key("800199436"));
        DianService stranger = desk.service(desk.key("900373076"))) {
      assertThat(Desk.answered(customer.getXmlByDocumentKey(invoice.code().value())))
          .isInstanceOf(HeldDocument.Found.class);
      assertThat(Desk.answered(stranger.getXmlByDocumentKey(invoice.code().value())))
          .isInstanceOf(HeldDocument.NotAuthorised.class);
    }
  }

  @Test
  void theLedgerTellsWhatWasAcceptedFromWhichBytesAndHowOftenItWasSent() {
    SignedDocument invoice = sales.invoice(1);
    send(invoice);
    send(invoice);

    JsonNode entry = desk.documents("key=" + invoice.code().value()).path(0);
    assertThat(entry.path("sha256").stringValue()).isEqualTo(invoice.sha256());
    assertThat(entry.path("total").stringValue()).isEqualTo("11900.00");
    assertThat(desk.bytes("GET", "/ledger/documents/" + entry.path("id") + "/xml", ""))
        .isEqualTo(invoice.bytes());
    JsonNode sent = desk.requests("number=SETP990000001&submitting=true");
    assertThat(sent.valueStream().map(one -> one.path("documentSha256").stringValue()))
        .containsExactly(invoice.sha256(), invoice.sha256());
    assertThat(sent.valueStream().map(one -> one.path("verdict").stringValue()))
        .containsExactly("ACCEPTED", "DUPLICATE");
  }

  private Verdict send(SignedDocument document) {
    return Desk.answered(dian.sendBillSync("z1.zip", zip(document)));
  }

  private static byte[] zip(SignedDocument document) {
    return document.zipped("fv1.xml");
  }

  private static Accepted accepted(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Accepted.class);
    return (Accepted) verdict;
  }

  private static byte[] bytes(@Nullable ReturnedBytes returned) {
    return Objects.requireNonNull(returned).toByteArray();
  }

  private static XmlElement root(byte[] xml) {
    return new XmlElement(((Xml.Parsed.Read) Xml.parse(xml)).document().getDocumentElement());
  }
}
