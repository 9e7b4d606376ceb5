package co.acuse.dian.validation;

import static co.acuse.dian.document.Sample.amount;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.code.Environment;
import co.acuse.dian.document.Address;
import co.acuse.dian.document.Content;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Invoice;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.document.Item;
import co.acuse.dian.document.Line;
import co.acuse.dian.document.Nit;
import co.acuse.dian.document.NumberingAuthorisation;
import co.acuse.dian.document.Party;
import co.acuse.dian.document.Quantity;
import co.acuse.dian.document.Sample;
import co.acuse.dian.document.Software;
import co.acuse.dian.document.TaxSubtotal;
import co.acuse.dian.document.TaxTotal;
import co.acuse.dian.document.Totals;
import co.acuse.dian.document.Tribute;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What documents say, against the DIAN's rules. */
class ContentTests {

  private static final DianDocument INVOICE = Sample.smallInvoice();
  private static final Software SOFTWARE = INVOICE.content().software();
  private static final Nit ISSUER = new Nit("900508908");

  private static final Instant ISSUE_DAY = Instant.parse("2026-03-02T20:00:00Z");

  static Stream<DianDocument> goodDocuments() {
    return Stream.of(
        INVOICE,
        Sample.finalConsumerInvoice(),
        Sample.smallCreditNote(),
        Sample.smallDebitNote(),
        Sample.fullInvoice(InvoiceType.NATIONAL_SALE),
        Sample.fullInvoice(InvoiceType.EXPORT),
        Sample.fullCreditNote(),
        Sample.fullDebitNote());
  }

  @ParameterizedTest
  @MethodSource("goodDocuments")
  void aGoodDocumentPassesWithoutARemark(DianDocument document) {
    assertThat(validation().content(document)).isEqualTo(new Validation.Passed(List.of()));
  }

  @Test
  void totalsThatDoNotAddUpAreRefusedByTheirRule() {
    var wrong = Totals.of(amount("90000"), amount("100000"), amount("109000"));

    assertThat(refused(Sample.withTotals(INVOICE, wrong)))
        .containsExactly(
            "FAU02 /Invoice/cac:LegalMonetaryTotal/cbc:LineExtensionAmount"
                + " It says 90000.00, but the sum of the lines is 100000.00:"
                + " correct one or the other");
  }

  @Test
  void eachKindOfDocumentHasItsOwnRulesAndPlaces() {
    var wrong = Totals.of(amount("90000"), amount("100000"), amount("109000"));

    assertThat(refused(Sample.withTotals(Sample.smallCreditNote(), wrong)).getFirst())
        .startsWith("CAU02 /CreditNote/cac:LegalMonetaryTotal/cbc:LineExtensionAmount ");
    assertThat(refused(Sample.withTotals(Sample.smallDebitNote(), wrong)).getFirst())
        .startsWith("DAU02 /DebitNote/cac:RequestedMonetaryTotal/cbc:LineExtensionAmount ");
  }

  @Test
  void aTaxThatIsNotItsRateOfItsBaseIsRefusedInLineAndDocument() {
    TaxTotal wrong =
        TaxTotal.of(
            Tribute.IVA, TaxSubtotal.percent(amount("5"), amount("100000"), amount("19000")));
    DianDocument document = Sample.withTaxes(INVOICE, List.of(wrong));

    assertThat(refused(Sample.withLines(document, List.of(line("94", wrong)))))
        .anyMatch(finding ->
            finding.startsWith("FAS07 /Invoice/cac:TaxTotal[.//cac:TaxScheme/cbc:ID='01']"))
        .anyMatch(finding -> finding.startsWith("FAX07 /Invoice/cac:InvoiceLine[1]/cac:TaxTotal["));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-07T12:00:00Z, ''",
    "2026-03-08T12:00:00Z, FAD09c",
    "2026-02-20T12:00:00Z, ''",
    "2026-02-19T12:00:00Z, FAD09d"
  })
  void anIssueDateIsTakenFromFiveDaysBackToTenDaysAhead(Instant now, String rule) {
    List<Finding> findings = validation(registration(), now).content(INVOICE).findings();

    assertThat(findings)
        .extracting(Finding::rule)
        .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
  }

  /** It is still the day before in Bogotá. */
  @Test
  void daysAreThoseOfBogota() {
    Instant lastHours = Instant.parse("2026-03-08T04:59:59Z");

    assertThat(validation(registration(), lastHours).content(INVOICE).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ISSUER_CONTINGENCY", "DIAN_CONTINGENCY"})
  void anInvoiceOfAContingencyMayBeOld(InvoiceType type) {
    Instant weeksLater = Instant.parse("2026-03-20T12:00:00Z");

    assertThat(validation(registration(), weeksLater).content(Sample.fullInvoice(type)).findings())
        .isEmpty();
  }

  @Test
  void aMunicipalityThatDoesNotExistIsRefused() {
    Address nowhere = Address.inColombia("11999", "Bogotá", "Bogotá", "Calle 1");
    Party customer =
        Party.of(
                Sample.companyCustomer().personType(),
                Sample.companyCustomer().identification(),
                "Cliente S.A.")
            .address(nowhere)
            .build();

    assertThat(refused(sale(Environment.TESTS, SOFTWARE, customer)))
        .containsExactly(
            "FAK08 /Invoice/cac:AccountingCustomerParty/cac:Party/cac:PhysicalLocation/cac:Address"
                + "/cbc:ID There is no municipality 11999: give the five digits of DIVIPOLA");
  }

  @Test
  void aUnitThatTheListDoesNotHaveIsANotice() {
    TaxTotal iva =
        TaxTotal.of(
            Tribute.IVA, TaxSubtotal.percent(amount("19"), amount("100000"), amount("19000")));
    Validation validation =
        validation().content(Sample.withLines(INVOICE, List.of(line("QQQ", iva))));

    assertThat(validation).isInstanceOf(Validation.Passed.class);
    assertThat(validation.findings())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.rule()).isEqualTo("FAV05");
          assertThat(found.severity()).isEqualTo(Severity.NOTICE);
          assertThat(found.place())
              .isEqualTo("/Invoice/cac:InvoiceLine[1]/cbc:InvoicedQuantity/@unitCode");
        });
  }

  @Test
  void aRateThatTheListDoesNotHaveIsANotice() {
    TaxTotal iva =
        TaxTotal.of(
            Tribute.IVA, TaxSubtotal.percent(amount("18"), amount("100000"), amount("18000")));
    DianDocument document = Sample.withTaxes(INVOICE, List.of(iva));
    DianDocument whole =
        Sample.withTotals(
            Sample.withLines(document, List.of(line("94", iva))),
            Totals.of(amount("100000"), amount("100000"), amount("118000")));

    assertThat(validation().content(whole).findings())
        .extracting(Finding::rule)
        .containsExactly("FAS14", "FAX14");
  }

  @ParameterizedTest
  @CsvSource({
    "18760000009, 2019-01-19, 2030-01-19, SETP, 990000000, 995000000, FAB05b",
    "18760000001, 2019-01-20, 2030-01-19, SETP, 990000000, 995000000, FAB07b",
    "18760000001, 2019-01-19, 2030-01-20, SETP, 990000000, 995000000, FAB08b",
    "18760000001, 2019-01-19, 2030-01-19, SETT, 990000000, 995000000, FAB10b",
    "18760000001, 2019-01-19, 2030-01-19, SETP, 990000001, 995000000, FAB11b",
    "18760000001, 2019-01-19, 2030-01-19, SETP, 990000000, 995000001, FAB12b"
  })
  void anAuthorisationIsTheRegisteredOneInEveryPart(
      String resolution,
      LocalDate from,
      LocalDate to,
      String prefix,
      long first,
      long last,
      String rule) {
    var range = new NumberingAuthorisation(resolution, from, to, prefix, first, last);
    var other = new Registration(ISSUER, Environment.TESTS, SOFTWARE, List.of(range));

    assertThat(validation(other, ISSUE_DAY).content(INVOICE).findings())
        .extracting(Finding::rule)
        .containsExactly(rule);
  }

  @Test
  void aNoteNeedsNoRange() {
    var noRanges = new Registration(ISSUER, Environment.TESTS, SOFTWARE, List.of());

    assertThat(validation(noRanges, ISSUE_DAY).content(Sample.smallCreditNote()).findings())
        .isEmpty();
  }

  @Test
  void anotherSoftwareEnvironmentOrIssuerIsRefused() {
    var other =
        new Registration(
            new Nit("800199436"),
            Environment.PRODUCTION,
            new Software("another", new Nit("800199436")),
            List.of(Sample.AUTHORISATION));

    assertThat(validation(other, ISSUE_DAY).content(INVOICE).findings())
        .extracting(Finding::rule)
        .containsExactly("FAB19", "FAB24", "FAD04", "FAJ21");
  }

  private static List<String> refused(DianDocument document) {
    Validation validation = validation().content(document);
    assertThat(validation).isInstanceOf(Validation.Refused.class);
    return validation.findings().stream()
        .filter(found -> found.severity() == Severity.REJECTION)
        .map(found -> "%s %s %s".formatted(found.rule(), found.place(), found.text()))
        .toList();
  }

  private static LocalValidation validation() {
    return validation(registration(), ISSUE_DAY);
  }

  private static LocalValidation validation(Registration registration, Instant now) {
    return LocalValidation.of(registration, InstantSource.fixed(now));
  }

  private static Registration registration() {
    return new Registration(ISSUER, Environment.TESTS, SOFTWARE, List.of(Sample.AUTHORISATION));
  }

  private static Line line(String unit, TaxTotal tax) {
    return Line.of(
            Item.own("P-1", "Camisa"),
            new Quantity(amount("2"), unit),
            amount("50000"),
            amount("100000"))
        .tax(tax)
        .build();
  }

  private static Invoice sale(Environment environment, Software software, Party customer) {
    Content small = INVOICE.content();
    return Invoice.sale(
        Sample.AUTHORISATION,
        Content.of(environment, software, small.number(), small.issueDate(), small.issueTime())
            .paymentMeans(small.paymentMeans().getFirst())
            .tax(small.taxes().getFirst())
            .line(small.lines().getFirst())
            .build(small.supplier(), customer, small.totals()));
  }
}
