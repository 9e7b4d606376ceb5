package co.acuse.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.code.SoftwarePin;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.signature.JavasVerifier;
import co.acuse.dian.signature.SigningKey;
import co.acuse.dian.signature.TestKeys;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of a thousand documents, what the DIAN computes again from the XML alone. */
class IssuedCodesTests {

  private static final int DOCUMENTS = 1_000;
  private static final int EACH_TO_VERIFY = 25;

  private static final SigningKey KEY = TestKeys.key();
  private static final List<SignedDocument> SIGNED = signed();

  @Test
  void theXmlYieldsItsOwnCufeOrCude() {
    for (SignedDocument signed : SIGNED) {
      var xml = new EmittedXml(signed.bytes());

      assertThat(xml.uuid())
          .as(signed.toString())
          .isEqualTo(xml.recomputedCode(Secrets.TECHNICAL_KEY, Secrets.PIN))
          .isEqualTo(signed.code().value());
      assertThat(xml.uuidScheme())
          .as(signed.toString())
          .isEqualTo(xml.isInvoiceOfRange() ? "CUFE-SHA384" : "CUDE-SHA384")
          .isEqualTo(signed.code().scheme());
      assertThat(xml.qrCode()).endsWith("?documentkey=" + xml.uuid());
    }
  }

  @Test
  void theXmlYieldsItsOwnSoftwareSecurityCode() {
    for (SignedDocument signed : SIGNED) {
      var xml = new EmittedXml(signed.bytes());

      assertThat(xml.softwareSecurityCode())
          .as(signed.toString())
          .isEqualTo(xml.recomputedSecurityCode(Secrets.PIN));
    }
  }

  @Test
  void noTwoOfThemShareACode() {
    assertThat(SIGNED).extracting(signed -> signed.code().value()).doesNotHaveDuplicates();
  }

  @Test
  void javasOwnVerifierAcceptsEachTwentyFifthSignature() {
    var publicKey = KEY.certificate().getPublicKey();
    for (int i = 0; i < DOCUMENTS; i += EACH_TO_VERIFY) {
      assertThat(JavasVerifier.accepts(SIGNED.get(i).bytes(), publicKey))
          .as(SIGNED.get(i).toString())
          .isTrue();
    }
  }

  private static List<SignedDocument> signed() {
    var issuing = Issuing.of(KEY, RandomDocument.SOFTWARE, new SoftwarePin(Secrets.PIN));
    return IntStream.range(0, DOCUMENTS)
        .mapToObj(i -> {
          DianDocument document = RandomDocument.of(i);
          return issuing.sign(
              document, Secrets.keyFor(document), Secrets.issueTime(document), new UUID(0, i));
        })
        .toList();
  }
}
