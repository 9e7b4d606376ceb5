package co.acuse.dian.document;

import static co.acuse.dian.document.Sample.amount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.acuse.dian.code.Environment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTests {

  private static final Quantity ONE = new Quantity(amount("1"), "94");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  static Stream<Arguments> nonsense() {
    return Stream.of(
        refused("A prefix must be up to four letters", () -> new DocumentNumber("SE-T", 1)),
        refused("starts at 1, was 0", () -> new DocumentNumber("SETP", 0)),
        refused("A NIT must be 3 to 15 digits", () -> new Nit("800.197.268")),
        refused("A NIT must be", () -> new Nit("800197268-4")),
        refused(
            "The identification must be 3 to 15 digits",
            () -> new Identification(IdentificationType.CITIZENSHIP_CARD, "1.020.304")),
        refused("without blanks", () -> new Identification(IdentificationType.PASSPORT, "AB 123")),
        refused("The software's id is empty", () -> new Software(" ", new Nit("800197268"))),
        refused("A country has no code 'XX'", () -> new Country("XX", "Nadie")),
        refused(
            "A municipality must be a DIVIPOLA code of 5 digits",
            () -> Address.inColombia("1101", "Bogotá", "Bogotá", "Calle 1")),
        refused(
            "needs its municipality",
            () -> new Address(null, "Bogotá", null, null, "Calle 1", Country.COLOMBIA)),
        refused(
            "Only an address in Colombia",
            () ->
                new Address("11001", "Quito", null, null, "Calle 1", new Country("EC", "Ecuador"))),
        refused("has no @", () -> Contact.email("nobody")),
        refused("needs a name, a telephone or an e-mail", () -> new Contact(null, null, null)),
        refused(
            "R-99-PN stands alone",
            () ->
                company()
                    .responsibilities(
                        List.of(
                            FiscalResponsibility.NOT_APPLICABLE,
                            FiscalResponsibility.SIMPLE_REGIME))
                    .build()),
        refused(
            "has O-13 twice",
            () ->
                company()
                    .responsibilities(
                        List.of(
                            FiscalResponsibility.LARGE_TAXPAYER,
                            FiscalResponsibility.LARGE_TAXPAYER))
                    .build()),
        refused("A party's trade name is empty", () -> company().tradeName("").build()),
        refused("a CIIU code", () -> company().industries(List.of("47")).build()),
        refused("Taxes has no code '99'", () -> Tribute.of("99")),
        refused("Tax 04 is called INC, not IVA", () -> new Tribute("04", "IVA")),
        refused("A quantity must be more than zero", () -> new Quantity(amount("0"), "94")),
        refused(
            "A quantity takes at most 6 decimals, was 0.0000001: round it first",
            () -> new Quantity(amount("0.0000001"), "94")),
        refused("A unit must be a code", () -> new Quantity(amount("1"), "kilo")),
        refused("from 0 to 100, was 119", () -> TaxRate.percent(amount("119"))),
        refused(
            "A tax in percent needs its base",
            () -> new TaxSubtotal(null, amount("19"), TaxRate.percent(amount("19")))),
        refused(
            "The amount of a tax takes at most 2 decimals, was 1.005: round it first",
            () -> iva(amount("1.005"))),
        refused("The amount of a tax must not be negative, was -1", () -> iva(amount("-1"))),
        refused("Taxes has IVA twice: put both into one", () -> line().tax(iva()).build()),
        refused(
            "ReteRenta is a withholding: put it among the withholdings",
            () -> line().tax(total("06")).build()),
        refused("INC is no withholding", () -> line().withholding(total("04")).build()),
        refused(
            "The reason code of an allowance must be two digits",
            () -> new AllowanceCharge(false, "1", "x", null, BigDecimal.ONE, BigDecimal.ONE)),
        refused("Means of payment has no code '99'", () -> PaymentMeans.atOnce("99")),
        refused(
            "A sale on credit needs its due date",
            () -> new PaymentMeans(PaymentForm.ON_CREDIT, "10", null, null)),
        refused(
            "A sale on credit needs its due date, and no other does",
            () -> new PaymentMeans(PaymentForm.AT_ONCE, "10", DAY, null)),
        refused(
            "Pesos have no exchange rate",
            () -> new ExchangeRate(Currency.getInstance("COP"), BigDecimal.ONE, DAY)),
        refused(
            "The CUFE or CUDE of the invoice must be 96 digits",
            () -> new InvoiceReference("SETP1", UuidKind.CUFE, "abc", DAY)),
        refused("before its start", () -> new Period(DAY, DAY.minusDays(1))),
        refused("A delivery needs its date or its address", () -> new Delivery(null, null)),
        refused("The total to pay must not be negative", () -> totals("-1")),
        refused("The total to pay takes at most 2 decimals", () -> totals("0.001")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nonsense")
  void nonsenseIsRefusedInPlainWords(String message, ThrowingCallable attempt) {
    assertThatIllegalArgumentException().isThrownBy(attempt).withMessageContaining(message);
  }

  @Test
  void aNumberOutsideOfTheRangeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> invoice("SETP", 995_000_001L))
        .withMessage(
            "Number 995000001 is outside of the authorised range 990000000 to 995000000:"
                + " take one from inside");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> invoice("SETT", 990_000_001L))
        .withMessage("The number has prefix 'SETT', its authorisation has 'SETP'");
  }

  @Test
  void anInvoiceTranscribedFromPaperMayLieOutsideOfTheRange() {
    Invoice sale = Sample.smallInvoice();
    Content content = Sample.smallContent("SETP", 5, Sample.companyCustomer());

    Invoice transcribed =
        new Invoice(
            InvoiceType.ISSUER_CONTINGENCY,
            sale.operation(),
            sale.authorisation(),
            null,
            null,
            List.of(),
            List.of(),
            content);

    assertThat(transcribed.uuidKind()).isEqualTo(UuidKind.CUDE);
  }

  @Test
  void anAuthorisationThatIsNotValidOnTheDayIsRefused() {
    NumberingAuthorisation old =
        new NumberingAuthorisation(
            "1", DAY.minusYears(2), DAY.minusDays(1), "SETP", 1, 999_999_999L);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Invoice.sale(old, Sample.smallInvoice().content()))
        .withMessageContaining("not on 2026-03-02: use another one");
  }

  @Test
  void aSupplierIsACompanyWithAnAddress() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().build(Party.finalConsumer(), company().build(), zeroTotals()))
        .withMessageContaining("identified by its NIT");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().build(company().build(), company().build(), zeroTotals()))
        .withMessageContaining("needs its address");
  }

  @Test
  void aDocumentWithoutLinesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().build(Sample.supplier(), company().build(), zeroTotals()))
        .withMessage("The lines needs at least one entry");
  }

  @Test
  void fractionsOfASecondAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            builder(LocalTime.of(9, 5, 7, 1))
                .line(Sample.smallLine())
                .build(Sample.supplier(), company().build(), zeroTotals()))
        .withMessageContaining("fractions of a second");
  }

  @Test
  void noteRefusesWithholdings() {
    Content invoiceContent = Sample.fullInvoice(InvoiceType.NATIONAL_SALE).content();

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new DebitNote(
                DebitConcept.OTHER, "x", Sample.invoiceReference(), List.of(), invoiceContent))
        .withMessageContaining("Only invoices tell withholdings");
  }

  @Test
  void creditNoteRefusesPrepaidPayments() {
    Content content = Sample.fullDebitNote().content();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new CreditNote(CreditConcept.ANNULMENT, "x", Sample.invoiceReference(), content))
        .withMessageContaining("no prepaid payments");
  }

  @Test
  void equalAmountsMakeEqualDocumentsHoweverTheyAreWritten() {
    assertThat(new Quantity(amount("1.50"), "94"))
        .isEqualTo(new Quantity(amount("1.5000000"), "94"));
    assertThat(Sample.withTotals(Sample.smallInvoice(), totals("1E+2")))
        .isEqualTo(Sample.withTotals(Sample.smallInvoice(), totals("100.000")));
  }

  @Test
  void logsTellNobodysName() {
    assertThat(Sample.fullInvoice(InvoiceType.NATIONAL_SALE).toString())
        .doesNotContain("María", "1020304050", "Amazonas", "maria@example.com", "3101234567");
  }

  private static Arguments refused(String message, ThrowingCallable attempt) {
    return Arguments.of(message, attempt);
  }

  private static Invoice invoice(String prefix, long number) {
    return Invoice.sale(
        Sample.AUTHORISATION, Sample.smallContent(prefix, number, Sample.companyCustomer()));
  }

  private static Content.Builder builder() {
    return builder(LocalTime.of(9, 5, 7));
  }

  private static Content.Builder builder(LocalTime time) {
    return Content.of(
        Environment.TESTS,
        new Software("id", new Nit("900508908")),
        new DocumentNumber("SETP", 990_000_001L),
        DAY,
        time);
  }

  private static Party.Builder company() {
    return Party.of(PersonType.JURIDICAL, Identification.of(new Nit("900508908")), "Nombre");
  }

  private static Line.Builder line() {
    return Line.of(Item.own("1", "Cosa"), ONE, BigDecimal.TEN, BigDecimal.TEN).tax(iva());
  }

  private static TaxTotal iva() {
    return iva(amount("1.9"));
  }

  private static TaxTotal iva(BigDecimal taxAmount) {
    return TaxTotal.of(
        Tribute.IVA, new TaxSubtotal(BigDecimal.TEN, taxAmount, TaxRate.percent(amount("19"))));
  }

  private static TaxTotal total(String code) {
    return TaxTotal.of(
        Tribute.of(code),
        new TaxSubtotal(BigDecimal.TEN, BigDecimal.ONE, TaxRate.percent(BigDecimal.TEN)));
  }

  private static Totals zeroTotals() {
    return totals("0");
  }

  private static Totals totals(String payable) {
    return new Totals(
        BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null, null, null, null, amount(payable));
  }
}
