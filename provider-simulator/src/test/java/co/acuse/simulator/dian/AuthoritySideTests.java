package co.acuse.simulator.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.SignedDocument;
import co.acuse.dian.soap.DianService;
import co.acuse.dian.soap.result.Acquirer;
import co.acuse.dian.soap.result.ExchangeEmails;
import co.acuse.dian.soap.result.NumberingRanges;
import co.acuse.dian.soap.result.RelatedDocuments;
import co.acuse.dian.soap.result.Verdict;
import co.acuse.dian.soap.result.Verdict.Accepted;
import co.acuse.dian.soap.result.Verdict.NotAuthorised;
import co.acuse.simulator.SharedSimulator;
import co.acuse.simulator.SimulatorServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only the authority knows, and changes while clients go on as before. */
@ExtendWith(SharedSimulator.class)
class AuthoritySideTests {

  private static final String RANGE =
      """
      {"resolution":"18760000001","prefix":"SETP","from":990000000,"to":%d,
       "validFrom":"2019-01-19","validTo":"%s","technicalKey":"%s"}
      """;

  private Desk desk;
  private DianService dian;
  private SignedDocument invoice;

  @BeforeEach
  void open(SimulatorServer server) {
    desk = new Desk(server);
    dian = desk.service();
    invoice = Sales.with(desk.key(Desk.NIT)).invoice(1);
  }

  @AfterEach
  void close() {
    dian.close();
  }

  @Test
  void aPinThatWasChangedMakesTheFingerprintWrong() {
    desk.json(
        "PUT",
        "/issuers/900123456/software",
        "{\"id\":\"" + Desk.SOFTWARE + "\",\"pin\":\"99999\"}");

    assertThat(rejection())
        .containsExactly(
            "Regla: FAB27b, Rechazo: Huella no corresponde a un software autorizado para este"
                + " OFE.");
  }

  @Test
  void aSoftwareThatIsNoLongerRegisteredIsRefused() {
    desk.json("DELETE", "/issuers/900123456/software/" + Desk.SOFTWARE, "");

    assertThat(rejection()).anyMatch(text -> text.contains("FAB24"));
    assertThat(Desk.answered(dian.getNumberingRange(Desk.NIT, Desk.NIT, Desk.SOFTWARE)))
        .isInstanceOf(NumberingRanges.NoneFound.class);
  }

  @Test
  void aTechnicalKeyThatWasChangedMakesTheCufeWrong() {
    range(995_000_000, "2030-01-19", "0".repeat(40));

    assertThat(rejection()).singleElement().asString().contains("FAD06");
  }

  @Test
  void aRangeThatHasEndedIsRefused() {
    range(995_000_000, "2020-01-19", Desk.TECHNICAL_KEY);

    assertThat(rejection())
        .anyMatch(text -> text.contains("FAD09b"))
        .anyMatch(text -> text.contains("FAB08b"));
  }

  @Test
  void aRangeThatWasShortenedEndsBeforeTheNumber() {
    range(990_000_000, "2030-01-19", Desk.TECHNICAL_KEY);

    assertThat(rejection()).anyMatch(text -> text.contains("FAD05c"));
  }

  @Test
  void aRangeThatWasWithdrawnIsRefused() {
    desk.json("DELETE", "/issuers/900123456/ranges?prefix=SETP", "");

    assertThat(rejection())
        .anyMatch(text -> text.contains("FAB10b"))
        .anyMatch(text -> text.contains("FAB05b"));
  }

  @Test
  void aCertificateThatWasRevokedIsRefusedByItsRule() {
    desk.json("POST", "/certificates/900123456/revoke", "");

    assertThat(rejection())
        .containsExactly("Regla: ZD04, Rechazo: El certificado se encuentra revocado");
  }

  @Test
  void anIssuerThatIsNoLongerRegisteredMayNotSend() {
    desk.json("DELETE", "/issuers/900123456", "");

    assertThat(send()).isInstanceOf(NotAuthorised.class);
  }

  @Test
  void anotherIssuerIsRegisteredAndTellsItsRanges() {
    desk.json(
        "PUT",
        "/issuers/900373076",
        "{\"name\":\"Otra S.A.S.\",\"software\":[{\"id\":\"s-2\",\"pin\":\"1\"}],\"ranges\":["
            + RANGE.formatted(995_000_000, "2030-01-19", Desk.TECHNICAL_KEY)
            + "]}");

    try (DianService other = desk.service(desk.key("900373076"))) {
      NumberingRanges.Found found =
          (NumberingRanges.Found)
              Desk.answered(other.getNumberingRange("900373076", "900373076", "s-2"));
      assertThat(found.ranges())
          .singleElement()
          .satisfies(range -> {
            assertThat(range.prefix()).isEqualTo("SETP");
            assertThat(range.technicalKey()).isEqualTo(Desk.TECHNICAL_KEY);
          });
      assertThat(Desk.answered(other.getNumberingRange(Desk.NIT, Desk.NIT, Desk.SOFTWARE)))
          .isInstanceOf(NumberingRanges.NotAuthorised.class);
      assertThat(Desk.answered(other.getNumberingRange("900373076", "900373076", Desk.SOFTWARE)))
          .isInstanceOf(NumberingRanges.SoftwareOfAnother.class);
    }
  }

  @Test
  void receiversAreTold() {
    ExchangeEmails.Found emails = (ExchangeEmails.Found) Desk.answered(dian.getExchangeEmails());

    assertThat(new String(emails.csv().toByteArray(), StandardCharsets.UTF_8))
        .isEqualTo("900123456,facturas@simulator.local\r\n");
    assertThat(Desk.answered(dian.getAcquirer("31", Desk.NIT))).isInstanceOf(Acquirer.Found.class);
    assertThat(Desk.answered(dian.getAcquirer("31", "1")))
        .isInstanceOf(Acquirer.NothingKnown.class);
  }

  @Test
  void aDocumentHasNoEvents() {
    send();

    assertThat(Desk.answered(dian.getStatusEvent(invoice.code().value())))
        .isInstanceOf(RelatedDocuments.NoneFound.class);
    assertThat(Desk.answered(dian.getStatusEvent("SETP990000001")))
        .isInstanceOf(RelatedDocuments.NotADocumentKey.class);
  }

  @Test
  void theNotesOnADocumentAreToldByTheirNumbers() {
    Sales sales = Sales.with(desk.key(Desk.NIT));
    String cufe = invoice.code().value();
    assertThat(Desk.answered(dian.getReferenceNotes(cufe)))
        .isInstanceOf(RelatedDocuments.UnknownDocument.class);
    send();
    assertThat(Desk.answered(dian.getReferenceNotes(cufe)))
        .isInstanceOf(RelatedDocuments.NoneFound.class);

    RawSoap soap = new RawSoap(desk);
    soap.sendBill(sales.creditNote(1, invoice).bytes());
    soap.sendBill(sales.debitNote(1, invoice).bytes());

    assertThat(Desk.answered(dian.getReferenceNotes(cufe)))
        .isInstanceOfSatisfying(
            RelatedDocuments.Found.class,
            found -> assertThat(found.status().message()).isEqualTo("Notas asociadas: NC1, ND1"));
    assertThat(Desk.answered(dian.getReferenceNotes("SETP990000001")))
        .isInstanceOf(RelatedDocuments.NotADocumentKey.class);
  }

  @Test
  void aResetBringsBackWhatTheSettingsSay(SimulatorServer server) {
    desk.json("DELETE", "/issuers/900123456", "");
    desk.send(
        HttpRequest.newBuilder(server.adminUri().resolve("/admin/reset"))
            .POST(BodyPublishers.noBody())
            .build());

    assertThat(send()).isInstanceOf(Accepted.class);
  }

  private void range(long to, String validTo, String key) {
    desk.json("PUT", "/issuers/900123456/ranges", RANGE.formatted(to, validTo, key));
  }

  /** Of a call that no client has checked before. */
  private List<String> rejection() {
    RawSoap.Answer answer = new RawSoap(desk).sendBill(invoice.bytes());
    assertThat(answer.field("StatusCode")).isEqualTo("99");
    assertThat(answer.field("IsValid")).isEqualTo("false");
    return answer.messages();
  }

  private Verdict send() {
    return Desk.answered(dian.sendBillSync("z1.zip", invoice.zipped("fv1.xml")));
  }
}
