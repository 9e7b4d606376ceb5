package co.acuse.submitter.gateway.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.provider.Numberer;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.edge.issuers.DianRange;
import co.acuse.edge.issuers.NumberingRule;
import co.acuse.submitter.submission.DocumentNumber;
import co.acuse.submitter.submission.Numbering;
import co.acuse.submitter.submission.Series;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which numbers a document may get. */
class DianNumberingTests {

  private static final DianRange SHOP = range("FE", 1, 500, 1, "2027-01-01");

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
  void takesTheOnlyRangeOfTheKind() {
    assertThat(numbering(InvoiceFixture.aSale()))
        .isEqualTo(new Numbering.ByAcuse(new Series("SETP", 990_000_000, 995_000_000)));
    assertThat(numbering(InvoiceFixture.aCreditNoteFor("VENTA-1")))
        .isEqualTo(new Numbering.ByAcuse(new Series("NC", 1, 999_999)));
  }

  @Test
  void takesTheRangeThatTheSaleNames() {
    configure(Map.of(), DianIssuers.INVOICES, SHOP);

    assertThat(numbering(InvoiceFixture.aSale().with(json -> json.put("numberingPrefix", "FE"))))
        .isEqualTo(new Numbering.ByAcuse(new Series("FE", 1, 500)));
  }

  @Test
  void takesTheRangeOfTheSettings() {
    configure(
        Map.of(DocumentType.INVOICE, new NumberingRule.ByPrefix("FE")), DianIssuers.INVOICES, SHOP);

    assertThat(numbering(InvoiceFixture.aSale()))
        .isEqualTo(new Numbering.ByAcuse(new Series("FE", 1, 500)));
  }

  @Test
  void beginsBehindTheNumbersThatWereGivenElsewhere() {
    configure(Map.of(), range("FE", 1, 500, 321, "2027-01-01"));

    assertThat(numbering(InvoiceFixture.aSale()))
        .isEqualTo(new Numbering.ByAcuse(new Series("FE", 1, 321, 500)));
  }

  @Test
  void usesUpTheResolutionThatEndsFirst() {
    configure(
        Map.of(), range("FE", 501, 900, 501, "2028-01-01"), range("FE", 1, 500, 1, "2027-01-01"));

    assertThat(numbering(InvoiceFixture.aSale()))
        .isEqualTo(
            new Numbering.ByAcuse(List.of(new Series("FE", 1, 500), new Series("FE", 501, 900))));
  }

  @Test
  void goesOnWithTheNextResolutionWhenOneHasEnded() {
    configure(
        Map.of(), range("FE", 1, 500, 1, "2026-03-15"), range("FE", 501, 900, 501, "2028-01-01"));

    assertThat(numbering(InvoiceFixture.aSale()))
        .isEqualTo(new Numbering.ByAcuse(new Series("FE", 501, 900)));
  }

  @Test
  void refusesAPrefixThatTheIssuerDoesNotHave() {
    assertThat(numbering(InvoiceFixture.aSale().with(json -> json.put("numberingPrefix", "XX"))))
        .isInstanceOfSatisfying(
            Numbering.Inexpressible.class,
            refused -> assertThat(refused.reasons().getFirst().text()).contains("XX"));
  }

  @Test
  void takesTheNumberThatTheTillGave() {
    configure(Map.of(), DianIssuers.INVOICES, tills("CAJA", 1, 500, "2027-01-01"));

    assertThat(numbering(InvoiceFixture.aSale().numberedByTheTill("CAJA", 7)))
        .isEqualTo(new Numbering.ByTill(new DocumentNumber("CAJA", 7)));
    assertThat(numbering(InvoiceFixture.aSale()))
        .as("without a number")
        .isEqualTo(new Numbering.ByAcuse(new Series("SETP", 990_000_000, 995_000_000)));
  }

  @Test
  void refusesANumberOfAPrefixThatItGivesItself() {
    assertRefused(
        InvoiceFixture.aSale().numberedByTheTill("SETP", 990_000_007), "NUMBERED_BY_ACUSE");
  }

  @Test
  void refusesANumberThatNoRangeOfTheTillHas() {
    configure(Map.of(), tills("CAJA", 1, 500, "2027-01-01"), tills("CAJA", 501, 900, "2026-03-15"));

    assertRefused(InvoiceFixture.aSale().numberedByTheTill("CAJA", 901), "NUMBER_NOT_AUTHORISED");
    assertRefused(InvoiceFixture.aSale().numberedByTheTill("CAJA", 501), "NUMBER_NOT_AUTHORISED");
  }

  /** It was sold in time and has waited since. */
  @Test
  void takesTheNumberOfARangeThatWasValidOnTheDayOfIssue() {
    configure(Map.of(), tills("CAJA", 1, 500, "2026-03-15"));

    assertThat(
            numbering(
                InvoiceFixture.aSale()
                    .numberedByTheTill("CAJA", 7)
                    .with(json -> json.put("issuedAt", "2026-03-15T23:59:59-05:00"))))
        .isInstanceOf(Numbering.ByTill.class);
  }

  @Test
  void refusesANumberOfASaleThatHasWaitedForTooLong() {
    configure(Map.of(), tills("CAJA", 1, 500, "2027-01-01"));
    SubmissionRequested sale =
        InvoiceFixture.aSale()
            .numberedByTheTill("CAJA", 7)
            .with(json -> json.put("issuedAt", "2026-03-11T12:00:00-05:00"))
            .submission();

    assertThat(dian.gateway().numbering(sale)).isInstanceOf(Numbering.ByTill.class);
    dian.goesBy(Duration.ofDays(1));
    assertThat(dian.gateway().numbering(sale))
        .isInstanceOfSatisfying(
            Numbering.Inexpressible.class,
            refused ->
                assertThat(refused.reasons().getFirst().code()).isEqualTo("ISSUED_TOO_LONG_AGO"));
  }

  @Test
  void refusesASaleWithoutTheNumberThatOnlyTheTillGives() {
    configure(Map.of(), tills("CAJA", 1, 500, "2027-01-01"));

    assertRefused(InvoiceFixture.aSale(), "NUMBERED_BY_TILL");
  }

  private void assertRefused(InvoiceFixture sale, String code) {
    assertThat(numbering(sale))
        .isInstanceOfSatisfying(
            Numbering.Inexpressible.class,
            refused -> assertThat(refused.reasons().getFirst().code()).isEqualTo(code));
  }

  private static DianRange tills(String prefix, long first, long last, String until) {
    DianRange range = range(prefix, first, last, first, until);
    return new DianRange(
        range.type(), prefix, first, last, first, Numberer.TILL, range.authorisation());
  }

  @Test
  void waitsForAnotherResolution() {
    configure(Map.of(), range("FE", 1, 500, 1, "2026-03-15"));

    assertNotYet("FE");
  }

  @Test
  void waitsForARangeOfTheKind() {
    configure(Map.of(), DianIssuers.CREDIT_NOTES);

    assertNotYet("dian.ranges");
  }

  @Test
  void waitsToBeToldWhichOfSeveralPrefixes() {
    configure(Map.of(), DianIssuers.INVOICES, SHOP);

    assertNotYet("numbering.INVOICE");
  }

  private void assertNotYet(String text) {
    assertThat(numbering(InvoiceFixture.aSale()))
        .isInstanceOfSatisfying(
            Numbering.NotYet.class, notYet -> assertThat(notYet.reason().text()).contains(text));
  }

  private Numbering numbering(InvoiceFixture sale) {
    return dian.gateway().numbering(sale.submission());
  }

  private void configure(Map<DocumentType, NumberingRule> numbering, DianRange... ranges) {
    dian.issuers()
        .set(
            ScriptedDian.ISSUER,
            DianIssuers.settings(
                directory, ScriptedDian.ISSUER, dian.fake().uri(), numbering, List.of(ranges)));
  }

  private static DianRange range(String prefix, long first, long last, long start, String until) {
    return new DianRange(
        DocumentType.INVOICE,
        prefix,
        first,
        last,
        start,
        new DianRange.Authorisation(
            "18760000002",
            LocalDate.of(2025, 1, 1),
            LocalDate.parse(until),
            DianIssuers.AUTHORISATION.technicalKey()));
  }
}
