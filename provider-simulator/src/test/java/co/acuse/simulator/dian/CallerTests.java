package co.acuse.simulator.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.soap.DianService;
import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.result.FaultKind;
import co.acuse.simulator.SharedSimulator;
import co.acuse.simulator.SimulatorServer;
import co.acuse.simulator.dian.RawSoap.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in, and how the others are told that they are not. */
@ExtendWith(SharedSimulator.class)
class CallerTests {

  private static final String UNKNOWN = "<wcf:trackId>" + "0".repeat(96) + "</wcf:trackId>";

  private Desk desk;

  @BeforeEach
  void open(SimulatorServer server) {
    desk = new Desk(server);
  }

  @Test
  void whoeverSignsWhereTheRequestGoesIsLetIn() {
    Answer answer = call(new RawSoap(desk));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.field("StatusCode")).isEqualTo("66");
    assertThat(answer.field("StatusDescription"))
        .isEqualTo("TrackId no existe en los registros de la DIAN.");
    assertThat(answer.field("Action")).endsWith("/IWcfDianCustomerServices/GetStatusResponse");
  }

  @Test
  void theTimestampMayBeSignedToo() {
    assertThat(call(new RawSoap(desk).signing("TO", "TS")).status()).isEqualTo(200);
  }

  @Test
  void aSignatureThatDoesNotCoverTheAddressIsRefused() {
    assertRefused(call(new RawSoap(desk).signing("TS")));
  }

  @Test
  void anAddressThatWasChangedAfterSigningIsRefused() {
    assertRefused(call(new RawSoap(desk).changed("/WcfDian", "/OtherDian")));
  }

  @Test
  void anotherElementUnderTheSignedIdIsRefused() {
    assertRefused(
        call(
            new RawSoap(desk)
                .changed(
                    "<soap:Body>",
                    "<soap:Body xmlns:u=\"http://docs.oasis-open.org/wss/2004/01/"
                        + "oasis-200401-wss-wssecurity-utility-1.0.xsd\" u:Id=\"TO\">")));
  }

  @Test
  void aKeyThatIsNotTheCertificatesIsRefused() {
    assertRefused(call(new RawSoap(desk).signedWith(desk.credential("900373076").key())));
  }

  @Test
  void aRequestThatHasExpiredOrIsFromTheFutureIsRefused() {
    Instant now = Instant.now();

    assertRefused(call(new RawSoap(desk).created(now.minus(Duration.ofMinutes(20)))));
    assertRefused(call(new RawSoap(desk).created(now.plus(Duration.ofMinutes(20)))));
    assertRefused(call(new RawSoap(desk).life(Duration.ofMinutes(-1))));
    assertThat(call(new RawSoap(desk).created(now.plus(Duration.ofMinutes(3)))).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.w3.org/2000/09/xmldsig#rsa-sha1," + RawSoap.SHA256,
    RawSoap.RSA_SHA256 + ",http://www.w3.org/2000/09/xmldsig#sha1"
  })
  void sha1IsRefused(String signature, String digest) {
    assertRefused(
        call(new RawSoap(desk).algorithms(signature, digest, CanonicalizationMethod.EXCLUSIVE)));
  }

  @Test
  void anotherCanonicalisationIsRefused() {
    assertRefused(
        call(
            new RawSoap(desk)
                .algorithms(RawSoap.RSA_SHA256, RawSoap.SHA256, CanonicalizationMethod.INCLUSIVE)));
  }

  @Test
  void anExpiredCertificateIsRefused() {
    assertRefused(
        call(
            new RawSoap(desk)
                .by(
                    desk.credential(
                        Desk.NIT,
                        ",\"validFrom\":\"2019-01-01T00:00:00Z\",\"validTo\":\"2020-01-01T00:00:00Z\""))));
  }

  @Test
  void aCertificateOfAnUnknownAuthorityGetsTheFaultWithoutReason() {
    Answer answer = call(new RawSoap(desk).by(desk.credential(Desk.NIT, ",\"stranger\":true")));

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.field("Value")).isEqualTo("s:Client");
    assertThat(answer.field("Text"))
        .isEqualTo("The creator of this fault did not specify a Reason.");
  }

  @Test
  void ourClientTakesTheFaultForWhatItIs() {
    desk.fault("\"fault\":\"SKEW\",\"number\":-30");
    try (DianService dian = desk.service()) {
      assertThat(Desk.failure(dian.getStatus("0".repeat(96))))
          .isInstanceOfSatisfying(
              Failure.Fault.class,
              fault -> assertThat(fault.kind()).isEqualTo(FaultKind.INVALID_SECURITY));
    }
  }

  @Test
  void theActionsOfHttpAndEnvelopeMustAgree() {
    Answer answer = call(new RawSoap(desk).httpAction("urn:another"));

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text()).contains("a:ActionMismatch");
  }

  @Test
  void anOperationThatDoesNotExistIsRefused() {
    Answer answer = new RawSoap(desk).call("GetTaxReturn", "");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text()).contains("a:ActionNotSupported");
  }

  @Test
  void whatIsNotSoapIsNotEvenRead() {
    RawSoap soap = new RawSoap(desk);

    assertThat(soap.post("application/json", "{}".getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(415);
    assertThat(
            soap.post(
                    soap.contentType("GetStatus"),
                    "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".getBytes(StandardCharsets.UTF_8))
                .status())
        .isEqualTo(400);
  }

  private static Answer call(RawSoap soap) {
    return soap.call("GetStatus", UNKNOWN);
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text()).contains("<s:Value>s:Sender</s:Value>", ">a:InvalidSecurity<");
    assertThat(answer.field("Text"))
        .isEqualTo("An error occurred when verifying security for the message.");
  }
}
