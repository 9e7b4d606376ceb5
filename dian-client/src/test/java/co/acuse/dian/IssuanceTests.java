package co.acuse.dian;

import static co.acuse.dian.document.Sample.amount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.acuse.dian.Issuance.Issued;
import co.acuse.dian.Issuance.Refused;
import co.acuse.dian.code.Environment;
import co.acuse.dian.code.SoftwarePin;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.document.Nit;
import co.acuse.dian.document.Sample;
import co.acuse.dian.document.Totals;
import co.acuse.dian.signature.SigningKey;
import co.acuse.dian.signature.TestKeys;
import co.acuse.dian.validation.Finding;
import co.acuse.dian.validation.LocalValidation;
import co.acuse.dian.validation.Registration;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Issuing with a look at the document first. */
class IssuanceTests {

  private static final UUID ID = UUID.fromString("5e0c3b52-0000-4000-8000-000000000001");

  static Stream<DianDocument> documents() {
    return Stream.of(
        Sample.smallInvoice(),
        Sample.fullInvoice(InvoiceType.DIAN_CONTINGENCY),
        Sample.fullCreditNote(),
        Sample.fullDebitNote());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aGoodDocumentIsSignedAsItWouldBeWithoutValidation(DianDocument document) {
    var issued = (Issued) issue(Secrets.issuing(document), document, validation().withXml());

    assertThat(issued.notices()).isEmpty();
    assertThat(issued.document().bytes()).isEqualTo(Secrets.signed(document).bytes());
  }

  @Test
  void aDocumentThatTheDianWouldRejectIsNotEvenSigned() {
    DianDocument wrong =
        Sample.withTotals(
            Sample.smallInvoice(), Totals.of(amount("90000"), amount("100000"), amount("109000")));
    var neverUsed =
        Issuing.of(new UnusableKey(), wrong.content().software(), new SoftwarePin(Secrets.PIN));

    var refused = (Refused) issue(neverUsed, wrong, validation());

    assertThat(refused.findings()).extracting(Finding::rule).containsExactly("FAU02");
  }

  @Test
  void whatIsSignedAtItsIssueTimeNeedsNoOtherTimeAndGivesTheSameBytes() {
    DianDocument document = Sample.smallInvoice();
    var issuing = Secrets.issuing(document);

    SignedDocument signed = issuing.sign(document, Secrets.keyFor(document));

    assertThat(signed.code()).isEqualTo(Secrets.signed(document).code());
    assertThat(signed.bytes())
        .isEqualTo(issuing.sign(document, Secrets.keyFor(document)).bytes())
        .isNotEqualTo(
            issuing.sign(Sample.finalConsumerInvoice(), Secrets.keyFor(document)).bytes());
  }

  @Test
  void typeFourHasToBeToldWhenItIsSigned() {
    DianDocument document = Sample.fullInvoice(InvoiceType.DIAN_CONTINGENCY);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Secrets.issuing(document).sign(document, Secrets.keyFor(document)))
        .withMessageContaining("in the contingency");
  }

  private static Issuance issue(
      Issuing issuing, DianDocument document, LocalValidation validation) {
    return issuing.issue(
        document, Secrets.keyFor(document), Secrets.issueTime(document), ID, validation);
  }

  private static LocalValidation validation() {
    DianDocument small = Sample.smallInvoice();
    return LocalValidation.of(
        new Registration(
            new Nit("900508908"),
            Environment.TESTS,
            small.content().software(),
            List.of(Sample.AUTHORISATION)),
        InstantSource.fixed(Secrets.issueTime(small)));
  }

  /** Has a certificate, and must never be asked to sign. */
  private static final class UnusableKey implements SigningKey {

    @Override
    public byte[] sign(byte[] data) {
      throw new AssertionError("asked to sign");
    }

    @Override
    public List<X509Certificate> chain() {
      return TestKeys.key().chain();
    }
  }
}
