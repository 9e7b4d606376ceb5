package co.acuse.simulator.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.SignedDocument;
import co.acuse.dian.soap.DianService;
import co.acuse.dian.soap.result.RelatedDocuments;
import co.acuse.dian.soap.result.Verdict;
import co.acuse.simulator.SharedSimulator;
import co.acuse.simulator.SimulatorServer;
import co.acuse.simulator.dian.RawSoap.Answer;
import co.acuse.simulator.dian.authority.Credential;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a buyer declares about an invoice. */
@ExtendWith(SharedSimulator.class)
class EventTests {

  private static final String CUSTOMER = "800199436";
  private static final Declaration RECEIVED = new Declaration(CUSTOMER, "777", Desk.NIT, "030");

  private Desk desk;
  private Credential customer;
  private SignedDocument invoice;

  @BeforeEach
  void issueAnInvoice(SimulatorServer server) {
    desk = new Desk(server);
    desk.json(
        "PUT",
        "/issuers/" + CUSTOMER,
        "{\"name\":\"Cliente S.A.\",\"software\":[{\"id\":\"%s\",\"pin\":\"777\"}],\"ranges\":[]}"
            .formatted(Declaration.SOFTWARE));
    customer = desk.credential(CUSTOMER);
    invoice = Sales.with(desk.key(Desk.NIT)).invoice(1);
    new RawSoap(desk).sendBill(invoice.bytes());
  }

  @Test
  void aBuyersEventIsRegisteredAndToldOfItsInvoice() {
    try (DianService dian = desk.service(desk.key(CUSTOMER))) {
      byte[] event = RawSoap.zip("ar1.xml", RECEIVED.about(invoice, customer));

      assertThat(Desk.answered(dian.sendEventUpdateStatus(event)))
          .isInstanceOf(Verdict.Accepted.class);
      assertThat(send(RECEIVED.withCode("032")).field("StatusCode")).isEqualTo("00");
      assertThat(Desk.answered(dian.getStatusEvent(invoice.code().value())))
          .isInstanceOfSatisfying(
              RelatedDocuments.Found.class,
              found ->
                  assertThat(found.status().message()).isEqualTo("Eventos asociados: 030, 032"));
    }
  }

  @Test
  void theSameEventIsRegisteredOnce() {
    send(RECEIVED);

    assertThat(send(RECEIVED).messages())
        .containsExactly("Regla: LGC01, Rechazo: Evento registrado previamente");
  }

  @Test
  void anotherPinMakesFingerprintAndCodeWrong() {
    Answer answer = send(RECEIVED.withPin("778"));

    assertThat(answer.field("StatusCode")).isEqualTo("99");
    assertThat(answer.messages())
        .containsExactly(
            "Regla: AAB27b, Rechazo: Huella no corresponde a un software autorizado para este"
                + " OFE.",
            "Regla: AAD06, Rechazo: Valor del CUDE no está calculado correctamente.");
  }

  @Test
  void oneChangedByteBreaksTheSignature() {
    String event = new String(RECEIVED.about(invoice, customer), StandardCharsets.UTF_8);

    assertThat(send(event.replace("NIT 800199436", "NIT 800199437")).messages())
        .containsExactly("Regla: ZE02, Rechazo: Valor de la firma inválido.");
  }

  @Test
  void aRevokedCertificateMayNotSignEither() {
    desk.json("POST", "/certificates/" + CUSTOMER + "/revoke", "");

    assertThat(send(RECEIVED).messages())
        .containsExactly("Regla: ZD04, Rechazo: El certificado se encuentra revocado");
  }

  @Test
  void whatIsNoEventFailsBySchema() {
    String event = new String(RECEIVED.about(invoice, customer), StandardCharsets.UTF_8);

    assertThat(send(event.replaceFirst("<cbc:ID>1</cbc:ID>", "")).messages())
        .containsExactly("Regla: ZB01, Rechazo: Fallo en el esquema XML del archivo");
    assertThat(send(new String(invoice.bytes(), StandardCharsets.UTF_8)).messages())
        .containsExactly("Regla: ZB01, Rechazo: Fallo en el esquema XML del archivo");
  }

  @Test
  void anInvoiceThatIsNotThereHasNoEvents() {
    SignedDocument unknown = Sales.with(desk.key(Desk.NIT)).invoice(2);

    Answer answer = sendAs(customer, RECEIVED.about(unknown, customer));

    assertThat(answer.field("StatusCode")).isEqualTo("66");
  }

  /** A tacit acceptance is its issuer's to declare; title securities are not simulated. */
  @ParameterizedTest
  @ValueSource(strings = {"034", "036"})
  void aBuyerMayNotDeclareEverything(String code) {
    assertThat(send(RECEIVED.withCode(code)).field("StatusCode")).isEqualTo("89");
  }

  @Test
  void nobodyDeclaresForAnother() {
    Answer answer = sendAs(desk.credential(Desk.NIT), RECEIVED.about(invoice, customer));

    assertThat(answer.field("StatusDescription"))
        .isEqualTo(
            "NIT 900123456 no autorizado a enviar documentos para emisor con NIT 800199436.");
  }

  private Answer send(Declaration event) {
    return sendAs(customer, event.about(invoice, customer));
  }

  private Answer send(String event) {
    return sendAs(customer, event.getBytes(StandardCharsets.UTF_8));
  }

  private Answer sendAs(Credential caller, byte[] event) {
    String zip = Base64.getEncoder().encodeToString(RawSoap.zip("ar1.xml", event));
    return new RawSoap(desk)
        .by(caller)
        .call("SendEventUpdateStatus", "<wcf:contentFile>" + zip + "</wcf:contentFile>");
  }
}
