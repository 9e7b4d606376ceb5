package co.acuse.submitter.gateway.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.lifecycle.DocumentStamp;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.totals.InvoiceTotals;
import co.acuse.edge.issuers.DianRange;
import co.acuse.submitter.submission.DocumentNumber;
import co.acuse.submitter.submission.FreezeOrder;
import co.acuse.submitter.submission.FreezeOrder.ReferencedInvoice;
import co.acuse.submitter.submission.Freezing;
import co.acuse.submitter.submission.FrozenRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signed bytes that a submission becomes, or why it does not. */
class DianFreezingTests {

  private static final ReferencedInvoice INVOICE =
      new ReferencedInvoice("SETP990000001", "a".repeat(96), LocalDate.of(2026, 3, 1));

  @TempDir private Path directory;
  private ScriptedDian dian;

  @BeforeEach
  void start() {
    dian = ScriptedDian.start(directory);
  }

  @AfterEach
  void stop() {
    dian.close();
  }

  @Test
  void writesTheSameBytesForTheSameSaleNumberAndTime() {
    FrozenRequest once = dian.frozen(InvoiceFixture.aSale());
    FrozenRequest again = dian.frozen(InvoiceFixture.aSale());

    assertThat(again.bytes()).isEqualTo(once.bytes());
    assertThat(again.sha256()).isEqualTo(once.sha256()).hasSize(64);
  }

  @Test
  void tellsWhatTheDianWillKnowItBy() {
    FrozenRequest request = dian.frozen(InvoiceFixture.aSale());
    SignedXml written = SignedXml.read(request.bytes());

    assertThat(request.stamp())
        .isEqualTo(new DocumentStamp("SETP", 990_000_001, written.code(), written.issuedAt()))
        .extracting(DocumentStamp::text)
        .isEqualTo(written.number());
  }

  @Test
  void stampsAndSignsAtTheSameSecondInBogota() {
    String xml = text(dian.frozen(InvoiceFixture.aSale()));

    assertThat(xml)
        .contains("<cbc:IssueDate>2026-03-16</cbc:IssueDate>")
        .contains("<cbc:IssueTime>12:00:00-05:00</cbc:IssueTime>")
        .contains("<xades:SigningTime>2026-03-16T12:00:00.000-05:00</xades:SigningTime>");
  }

  /** Whatever offset the till writes, and however late the sale leaves. */
  @Test
  void stampsWhatTheTillNumberedWithTheTillsTime() {
    InvoiceFixture sale =
        InvoiceFixture.aSale()
            .numberedByTheTill("SETP", 990_000_001)
            .with(json -> json.put("issuedAt", "2026-03-16T03:15:59.9Z"));

    FrozenRequest request = dian.frozen(sale);

    assertThat(text(request))
        .contains("<cbc:IssueDate>2026-03-15</cbc:IssueDate>")
        .contains("<cbc:IssueTime>22:15:59-05:00</cbc:IssueTime>")
        .contains("<xades:SigningTime>2026-03-15T22:15:59.000-05:00</xades:SigningTime>");
    assertThat(request.stamp())
        .extracting(DocumentStamp::issuedAt)
        .isEqualTo(Instant.parse("2026-03-16T03:15:59Z"));
    FrozenRequest later =
        dian.frozen(sale, ScriptedDian.NUMBER, null, ScriptedDian.NOW.plus(Duration.ofHours(9)));
    assertThat(later.sha256()).as("sent later").isEqualTo(request.sha256());
    InvoiceFixture aSecondLater = sale.with(json -> json.put("issuedAt", "2026-03-16T03:16:00Z"));
    assertThat(code(dian.frozen(aSecondLater))).isNotEqualTo(code(request));
  }

  @Test
  void hasTheDayOfBogotaInTheEvening() {
    FrozenRequest late =
        dian.frozen(
            InvoiceFixture.aSale(),
            ScriptedDian.NUMBER,
            null,
            Instant.parse("2026-03-17T04:59:59Z"));

    assertThat(text(late)).contains("<cbc:IssueDate>2026-03-16</cbc:IssueDate>");
  }

  @Test
  void givesAnotherCufeToAnotherNumberOrTime() {
    String first = code(dian.frozen(InvoiceFixture.aSale()));
    String otherNumber =
        code(
            dian.frozen(
                InvoiceFixture.aSale(),
                new DocumentNumber("SETP", 990_000_002),
                null,
                ScriptedDian.NOW));
    String otherTime =
        code(
            dian.frozen(
                InvoiceFixture.aSale(),
                ScriptedDian.NUMBER,
                null,
                ScriptedDian.NOW.plus(Duration.ofSeconds(1))));

    assertThat(List.of(first, otherNumber, otherTime)).doesNotHaveDuplicates();
  }

  @Test
  void makesTheCodeOfANoteWithThePin() {
    FrozenRequest note =
        dian.frozen(
            InvoiceFixture.aCreditNoteFor("VENTA-1"),
            new DocumentNumber("NC", 7),
            INVOICE,
            ScriptedDian.NOW);

    assertThat(text(note)).contains("schemeName=\"CUDE-SHA384\"").contains("<cbc:ID>NC7</cbc:ID>");
  }

  @Test
  void refusesSumsThatTheDianWouldReject() {
    SubmissionRequested sale = InvoiceFixture.aSale().submission();
    InvoiceTotals totals = sale.totals();
    var wrong =
        new SubmissionRequested(
            sale.submissionId(),
            sale.invoiceId(),
            sale.origin(),
            sale.acceptedAt(),
            sale.contentHash(),
            null,
            null,
            sale.invoice(),
            new InvoiceTotals(
                totals.lines(),
                totals.taxes(),
                totals.withholdings(),
                totals.gross(),
                totals.discount(),
                totals.taxable().add(BigDecimal.TEN),
                totals.tax(),
                totals.surcharges(),
                totals.prepayments(),
                totals.total(),
                totals.cashRounding(),
                totals.payable()));

    Freezing freezing = freeze(wrong, ScriptedDian.NUMBER, ScriptedDian.NOW);

    assertThat(withheld(wrong)).as("before it has a number").contains(freezing);
    assertThat(freezing)
        .isInstanceOfSatisfying(
            Freezing.Inexpressible.class,
            refused -> {
              assertThat(refused.reasons()).extracting(Message::code).contains("FAU02");
              assertThat(refused.reasons().getFirst().text()).contains("70010.00", "70000.00");
            });
  }

  @Test
  void refusesWhatWasAcceptedForAnotherProvider() {
    InvoiceFixture inDollars =
        InvoiceFixture.aSale()
            .with(json ->
                json.putObject("currency").put("code", "USD").put("exchangeRate", "4000.00"));

    Freezing freezing = freeze(inDollars.submission(), ScriptedDian.NUMBER, ScriptedDian.NOW);

    assertThat(withheld(inDollars.submission())).as("before it has a number").contains(freezing);
    assertThat(freezing)
        .isInstanceOfSatisfying(
            Freezing.Inexpressible.class,
            refused -> assertThat(refused.reasons().getFirst().text()).startsWith("$.currency"));
  }

  @Test
  void waitsForARangeThatHoldsTheNumber() {
    assertNotYet(
        freeze(
            InvoiceFixture.aSale().submission(), new DocumentNumber("SETP", 1), ScriptedDian.NOW),
        "SETP1");
  }

  @Test
  void waitsForARangeThatIsValidOnTheDay() {
    assertNotYet(
        freeze(
            InvoiceFixture.aSale().submission(),
            ScriptedDian.NUMBER,
            Instant.parse("2030-01-20T12:00:00Z")),
        "SETP990000001");
  }

  @Test
  void signsWithNoCertificateThatHasExpired() {
    DianRange endless =
        new DianRange(
            DocumentType.INVOICE,
            "SETP",
            990_000_000,
            995_000_000,
            990_000_000,
            new DianRange.Authorisation(
                "18760000001",
                LocalDate.of(2019, 1, 19),
                LocalDate.of(2060, 1, 19),
                DianIssuers.AUTHORISATION.technicalKey()));
    dian.issuers()
        .set(
            ScriptedDian.ISSUER,
            DianIssuers.settings(
                directory, ScriptedDian.ISSUER, dian.fake().uri(), Map.of(), List.of(endless)));

    assertNotYet(
        freeze(
            InvoiceFixture.aSale().submission(),
            ScriptedDian.NUMBER,
            Instant.parse("2050-01-01T12:00:00Z")),
        "venció");
  }

  @Test
  void waitsForAKeyFileThatCanBeOpened() {
    Path keyFile = directory.resolve(ScriptedDian.ISSUER + ".p12");
    DianIssuers.write(keyFile, new byte[] {1, 2, 3});

    assertNotYet(
        freeze(InvoiceFixture.aSale().submission(), ScriptedDian.NUMBER, ScriptedDian.NOW),
        "PKCS#12");
  }

  @Test
  void anInvoiceInContingencyKeepsNumberTimeAndCodeAndIsSignedNow() {
    FrozenRequest sent = dian.frozen(InvoiceFixture.aSale());
    Instant later = ScriptedDian.NOW.plus(Duration.ofMinutes(42));

    FrozenRequest contingency = inContingency(sent, later);

    assertThat(contingency.stamp()).isEqualTo(sent.stamp());
    assertThat(contingency.sha256()).isNotEqualTo(sent.sha256());
    assertThat(text(sent)).contains("<cbc:InvoiceTypeCode>01</cbc:InvoiceTypeCode>");
    assertThat(text(contingency))
        .contains("<cbc:InvoiceTypeCode>04</cbc:InvoiceTypeCode>")
        .contains("<cbc:IssueTime>12:00:00-05:00</cbc:IssueTime>")
        .contains("<xades:SigningTime>2026-03-16T12:42:00.000-05:00</xades:SigningTime>");
    assertThat(XmlDifferences.between(sent.bytes(), contingency.bytes()))
        .extracting(difference -> difference.what())
        .containsExactly("/InvoiceTypeCode");
  }

  @Test
  void anInvoiceIsNotSignedInContingencyOnAnotherDay() {
    FrozenRequest sent = dian.frozen(InvoiceFixture.aSale());

    assertThat(
            dian.gateway()
                .freeze(
                    new FreezeOrder(
                        InvoiceFixture.aSale().submission(),
                        null,
                        ScriptedDian.NUMBER,
                        ScriptedDian.NOW.plus(Duration.ofDays(1)),
                        issuedAt(sent))))
        .isInstanceOf(Freezing.Withheld.class);
  }

  private FrozenRequest inContingency(FrozenRequest sent, Instant now) {
    Freezing freezing =
        dian.gateway()
            .freeze(
                new FreezeOrder(
                    InvoiceFixture.aSale().submission(),
                    null,
                    ScriptedDian.NUMBER,
                    now,
                    issuedAt(sent)));
    assertThat(freezing).isInstanceOf(Freezing.Frozen.class);
    return ((Freezing.Frozen) freezing).request();
  }

  private static Instant issuedAt(FrozenRequest request) {
    return SignedXml.read(request.bytes()).issuedAt();
  }

  private Freezing freeze(SubmissionRequested sale, DocumentNumber number, Instant now) {
    return dian.gateway().freeze(new FreezeOrder(sale, null, number, now));
  }

  @Test
  void withholdsWhatXmlCannotHold() {
    SubmissionRequested sale =
        InvoiceFixture.aSale().with(json -> json.put("observation", "no\uFFFE")).submission();

    assertThat(withheld(sale))
        .hasValueSatisfying(why -> assertThat(why).isInstanceOf(Freezing.Inexpressible.class));
  }

  @Test
  void withholdsNothingThatItCanFreeze() {
    assertThat(withheld(InvoiceFixture.aSale().submission())).isEmpty();
  }

  private Optional<Freezing> withheld(SubmissionRequested sale) {
    return dian.gateway()
        .withheld(new FreezeOrder(sale, null, ScriptedDian.NUMBER, ScriptedDian.NOW))
        .map(Freezing.class::cast);
  }

  private static void assertNotYet(Freezing freezing, String text) {
    assertThat(freezing)
        .isInstanceOfSatisfying(
            Freezing.NotYet.class, notYet -> assertThat(notYet.reason().text()).contains(text));
  }

  private static String text(FrozenRequest request) {
    return new String(request.bytes(), StandardCharsets.UTF_8);
  }

  private static String code(FrozenRequest request) {
    return SignedXml.read(request.bytes()).code();
  }
}
