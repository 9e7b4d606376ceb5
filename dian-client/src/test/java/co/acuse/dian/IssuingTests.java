package co.acuse.dian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.acuse.dian.attached.ApplicationResponse;
import co.acuse.dian.attached.AttachedDocument;
import co.acuse.dian.attached.Containers;
import co.acuse.dian.attached.EnclosedDocument;
import co.acuse.dian.attached.Unpacked;
import co.acuse.dian.attached.Unpacking;
import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.code.SoftwarePin;
import co.acuse.dian.code.TechnicalKey;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.document.Nit;
import co.acuse.dian.document.Sample;
import co.acuse.dian.document.Software;
import co.acuse.dian.packaging.FileKind;
import co.acuse.dian.packaging.UnzipLimits;
import co.acuse.dian.packaging.Unzipped;
import co.acuse.dian.packaging.Unzipping;
import co.acuse.dian.signature.JavasVerifier;
import co.acuse.dian.signature.TestKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuingTests {

  private static final UUID ID = UUID.fromString("5e0c3b52-0000-4000-8000-000000000002");
  private static final TechnicalKey RANGE_KEY = new TechnicalKey(Secrets.TECHNICAL_KEY);

  /** 09:05:07 in Colombia. */
  private static final Instant ISSUED = Instant.parse("2026-03-02T14:05:07Z");

  @Test
  void theSameInputGivesTheSameBytes() {
    var first = sign(Sample.fullInvoice(InvoiceType.NATIONAL_SALE), RANGE_KEY, ISSUED);
    var second = sign(Sample.fullInvoice(InvoiceType.NATIONAL_SALE), RANGE_KEY, ISSUED);

    assertThat(second.bytes()).isEqualTo(first.bytes());
    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(second.zipped("fv1.xml")).isEqualTo(first.zipped("fv1.xml"));
  }

  @Test
  void whatIsSignedSaysWhatItIs() {
    var invoice = Secrets.signed(Sample.smallInvoice());
    var credit = Secrets.signed(Sample.smallCreditNote());
    var debit = Secrets.signed(Sample.smallDebitNote());

    assertThat(invoice.number()).isEqualTo("SETP990000001");
    assertThat(invoice.code().kind()).isEqualTo("CUFE");
    assertThat(credit.code().kind()).isEqualTo("CUDE");
    assertThat(invoice.kind()).isEqualTo(FileKind.INVOICE);
    assertThat(credit.kind()).isEqualTo(FileKind.CREDIT_NOTE);
    assertThat(debit.kind()).isEqualTo(FileKind.DEBIT_NOTE);
  }

  @Test
  void theZipHoldsExactlyTheSignedBytes() throws NoSuchAlgorithmException {
    var signed = Secrets.signed(Sample.smallInvoice());

    var files = (Unzipped.Files) Unzipping.of(signed.zipped("fv1.xml"), UnzipLimits.DIAN);

    assertThat(files.files()).hasSize(1);
    assertThat(files.files().getFirst().name()).isEqualTo("fv1.xml");
    byte[] unzipped = files.files().getFirst().bytes();
    assertThat(unzipped).isEqualTo(signed.bytes());
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(unzipped)))
        .isEqualTo(signed.sha256());
  }

  @Test
  void aFileThatIsNotCalledXmlIsNotZipped() {
    var signed = Secrets.signed(Sample.smallInvoice());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> signed.zipped("z1.zip"))
        .withMessageContaining("ends in .xml: z1.zip");
  }

  @Test
  void nobodyCanChangeTheBytesFromOutside() {
    var signed = Secrets.signed(Sample.smallInvoice());
    String before = signed.sha256();

    signed.bytes()[0] = 0;

    assertThat(signed.sha256()).isEqualTo(before);
  }

  /** Three bags of 60.00 each. */
  @Test
  void theQrTextCountsTheTaxesBesidesIva() {
    var signed = Secrets.signed(Sample.fullInvoice(InvoiceType.NATIONAL_SALE));

    assertThat(signed.qrText().lines())
        .contains("ValFac: 2950.00", "ValIva: 585.50", "ValOtroIm: 180.00", "ValTolFac: 3315.00")
        .contains("CUFE: " + signed.code().value());
  }

  /** What a customer holds by then has this number and this code. */
  @Test
  void theDiansContingencyKeepsTheCufeAndIsSignedLater() {
    var original = sign(Sample.fullInvoice(InvoiceType.NATIONAL_SALE), RANGE_KEY, ISSUED);
    var lastSecond = Instant.parse("2026-03-03T04:59:59.999Z");

    var contingency = sign(Sample.fullInvoice(InvoiceType.DIAN_CONTINGENCY), RANGE_KEY, lastSecond);

    assertThat(contingency.code()).isEqualTo(original.code());
    assertThat(text(contingency))
        .contains("<cbc:InvoiceTypeCode>04<")
        .contains("<cbc:IssueTime>09:05:07-05:00<")
        .contains("<xades:SigningTime>2026-03-02T23:59:59.999-05:00<");
    assertThat(
            JavasVerifier.accepts(contingency.bytes(), TestKeys.key().certificate().getPublicKey()))
        .isTrue();
  }

  @Test
  void theBuyersContainerIsSignedWithTheSameKey() {
    var invoice = Sample.smallInvoice();
    var signed = Secrets.signed(invoice);
    var container =
        new AttachedDocument(
            "1",
            new IssueMoment(ISSUED.atOffset(IssueMoment.COLOMBIA)),
            EnclosedDocument.of(signed.bytes()),
            ApplicationResponse.of(Containers.response(signed.code().value(), "02")));

    var attached = Secrets.issuing(invoice).attach(container, ID);

    assertThat(JavasVerifier.accepts(attached.bytes(), TestKeys.key().certificate().getPublicKey()))
        .isTrue();
    assertThat(Unpacking.of(attached.bytes()))
        .isInstanceOfSatisfying(
            Unpacked.Contents.class,
            contents -> assertThat(contents.document()).isEqualTo(signed.bytes()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-03T05:00:00Z", "2026-03-02T04:59:59Z"})
  void theDiansContingencyIsNotSignedOnAnotherDay(Instant otherDay) {
    var contingency = Sample.fullInvoice(InvoiceType.DIAN_CONTINGENCY);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sign(contingency, RANGE_KEY, otherDay))
        .withMessageContaining("type 04 is signed on its issue date 2026-03-02 in Colombia");
  }

  @Test
  void anythingElseIsSignedAtItsIssueTimeOnly() {
    Instant later = ISSUED.plusMillis(1);

    refuses(Sample.smallInvoice(), RANGE_KEY, later, "give both the same");
    refuses(Sample.fullInvoice(InvoiceType.EXPORT), RANGE_KEY, later, "give both the same");
    refuses(Sample.fullInvoice(InvoiceType.ISSUER_CONTINGENCY), null, later, "give both the same");
    refuses(Sample.smallCreditNote(), null, later, "give both the same");
    refuses(Sample.smallDebitNote(), null, later, "give both the same");
  }

  @Test
  void anInvoiceNeedsTheTechnicalKeyOfItsRange() {
    refuses(
        Sample.smallInvoice(),
        null,
        ISSUED,
        "SETP990000001 has a CUFE: give the technical key of its numbering range");
  }

  @Test
  void whatHasACudeTakesNoTechnicalKey() {
    refuses(Sample.smallCreditNote(), RANGE_KEY, ISSUED, "NC7 has a CUDE");
    refuses(
        Sample.fullInvoice(InvoiceType.ISSUER_CONTINGENCY),
        RANGE_KEY,
        ISSUED,
        "leave the technical key out");
  }

  @Test
  void aDocumentOfAnotherSoftwareIsRefused() {
    var other =
        Issuing.of(
            TestKeys.key(),
            new Software("another", new Nit("900508908")),
            new SoftwarePin(Secrets.PIN));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> other.sign(Sample.smallInvoice(), RANGE_KEY, ISSUED, ID))
        .withMessageContaining("the PIN is that of another")
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(Secrets.PIN));
  }

  @Test
  void noSecretIsWrittenOrPrinted() {
    var document = Sample.smallInvoice();
    var signed = Secrets.signed(document);

    assertThat(text(signed) + signed.qrText())
        .doesNotContain(Secrets.TECHNICAL_KEY)
        .doesNotContain(">" + Secrets.PIN + "<");
    assertThat(Secrets.issuing(document))
        .hasToString("Issuing[" + document.content().software().id() + "]");
    assertThat(signed.toString()).startsWith("SignedDocument[INVOICE SETP990000001, ");
  }

  private static void refuses(
      DianDocument document, @Nullable TechnicalKey key, Instant signingTime, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sign(document, key, signingTime))
        .withMessageContaining(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Secrets.issuing(document).rehearse(document, key, signingTime))
        .withMessageContaining(message);
  }

  private static SignedDocument sign(
      DianDocument document, @Nullable TechnicalKey key, Instant signingTime) {
    return Secrets.issuing(document).sign(document, key, signingTime, ID);
  }

  private static String text(SignedDocument signed) {
    return new String(signed.bytes(), StandardCharsets.UTF_8);
  }
}
