package co.acuse.dian.soap;

import static co.acuse.dian.soap.testing.Results.answered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.dian.soap.envelope.EnvelopeKey;
import co.acuse.dian.soap.envelope.Operation;
import co.acuse.dian.soap.envelope.OperationCall;
import co.acuse.dian.soap.result.NumberingRanges;
import co.acuse.dian.soap.settings.DianSettings;
import co.acuse.dian.soap.testing.Envelopes;
import co.acuse.dian.soap.testing.FakeDian;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.dian.soap.testing.TestKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is never told. */
class SecretsTests {

  private static final String TECHNICAL_KEY = "0123456789abcdef0123456789abcdef01234567";

  private final FakeDian dian = new FakeDian();
  private final DianService service = dian.service();

  @AfterEach
  void close() {
    service.close();
    dian.close();
  }

  @Test
  void technicalKeysAreInNoText() {
    String range =
        "<b:OperationCode>100</b:OperationCode><b:ResponseList><b:NumberRangeResponse>"
            + "<b:FromNumber>1</b:FromNumber><b:ToNumber>2</b:ToNumber><b:TechnicalKey>"
            + TECHNICAL_KEY
            + "</b:TechnicalKey></b:NumberRangeResponse></b:ResponseList>";
    dian.answers(Reply.soap(Envelopes.of("GetNumberingRange", range)));

    var result = service.getNumberingRange("1", "1", "s");

    var found = answered(result, NumberingRanges.Found.class);
    assertThat(found.ranges().getFirst().technicalKey()).isEqualTo(TECHNICAL_KEY);
    assertThat(result.toString()).contains("NumberingRange[").doesNotContain(TECHNICAL_KEY);
  }

  @Test
  void documentsAreInNoText() {
    var call = OperationCall.of(Operation.SEND_BILL_SYNC).with("fileName", "secreto");

    assertThat(call).hasToString("SendBillSync");
  }

  @Test
  void thePrivateKeyIsInNoRequest() {
    service.getStatus("k");

    byte[] secret = TestKey.rsa().secret();
    assertThat(dian.seen().getFirst().body())
        .doesNotContain(Base64.getEncoder().encodeToString(secret).substring(100, 150));
  }

  @Test
  void theServiceSaysNothingAboutItsKey() {
    assertThat(service).hasToString("DianService[" + dian.uri() + "]");
  }

  @Test
  void aCertificateThatCannotBeReadIsNotQuoted() {
    byte[] wrong = "secreto".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> DianService.open(DianSettings.at(dian.uri()), keyWith(wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The envelope key's certificate cannot be read: give the leaf's DER bytes");
  }

  @Test
  void aCertificateWithoutAnRsaKeyIsRefused() {
    assertThatThrownBy(() -> DianService.open(DianSettings.at(dian.uri()), TestKey.elliptic()))
        .hasMessageContaining("takes RSA keys");
  }

  private static EnvelopeKey keyWith(byte[] certificate) {
    return new EnvelopeKey() {
      @Override
      public byte[] sign(byte[] bytes) {
        throw new AssertionError("is never asked");
      }

      @Override
      public byte[] encodedCertificate() {
        return certificate.clone();
      }
    };
  }
}
