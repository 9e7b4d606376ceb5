package co.acuse.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.document.Sample;
import co.acuse.dian.packaging.FileNames;
import co.acuse.dian.signature.TestKeys;
import co.acuse.dian.soap.DianService;
import co.acuse.dian.soap.result.Verdict;
import co.acuse.dian.soap.result.Verdict.Accepted;
import co.acuse.dian.soap.result.Verdict.Rejected;
import co.acuse.dian.soap.settings.DianSettings;
import co.acuse.dian.soap.testing.Results;
import java.security.cert.CertificateEncodingException;
import java.time.Year;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document on its whole way: signed, zipped, sent, unpacked by the other side. */
class EndToEndTests {

  private static final FileNames NAMES = FileNames.ownSoftware("900508908");
  private static final Year YEAR = Year.of(2026);

  @ParameterizedTest
  @MethodSource("documents")
  void theBytesThatWereSignedArriveAndAreAccepted(DianDocument document) {
    var signed = Secrets.signed(document);
    try (var dian = CheckingDian.expecting(signed.sha256())) {

      Verdict verdict = send(signed, dian);

      assertThat(verdict).isInstanceOf(Accepted.class);
      assertThat(((Accepted) verdict).documentKey()).isEqualTo(signed.code().value());
    }
  }

  static Stream<DianDocument> documents() {
    return Stream.of(
        Sample.fullInvoice(InvoiceType.NATIONAL_SALE),
        Sample.fullCreditNote(),
        Sample.fullDebitNote());
  }

  @Test
  void otherBytesAreNotWhatTheDianWasToldToExpect() {
    var expected = Secrets.signed(Sample.smallInvoice());
    try (var dian = CheckingDian.expecting(expected.sha256())) {
      assertThat(send(Secrets.signed(Sample.finalConsumerInvoice()), dian))
          .isInstanceOf(Rejected.class);
    }
  }

  @Test
  void theRequestCarriesTheCertificateOfTheDocuments() throws CertificateEncodingException {
    var signed = Secrets.signed(Sample.smallInvoice());
    try (var dian = CheckingDian.expecting(signed.sha256())) {
      send(signed, dian);

      assertThat(dian.seen().body())
          .contains(Base64.getEncoder().encodeToString(TestKeys.key().certificate().getEncoded()));
      assertThat(dian.seen().element("wcf:fileName")).isEqualTo("z09005089080002600000001.zip");
    }
  }

  private static Verdict send(SignedDocument signed, CheckingDian dian) {
    byte[] zip = signed.zipped(NAMES.xml(signed.kind(), YEAR, 1));
    var settings = DianSettings.at(dian.uri());
    try (var service = DianService.open(settings, CallerKey.of(TestKeys.key()))) {
      return Results.answered(service.sendBillSync(NAMES.zip(YEAR, 1), zip));
    }
  }
}
