package co.acuse.dian.ubl;

import static co.acuse.dian.document.Sample.amount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.document.Item;
import co.acuse.dian.document.Line;
import co.acuse.dian.document.Quantity;
import co.acuse.dian.document.Sample;
import co.acuse.dian.document.TaxRate;
import co.acuse.dian.document.TaxSubtotal;
import co.acuse.dian.document.TaxTotal;
import co.acuse.dian.document.Totals;
import co.acuse.dian.document.Tribute;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotalsCheckTests {

  private static final DianDocument SALE = Sample.smallInvoice();

  @ParameterizedTest
  @EnumSource(Tolerance.class)
  void whatAddsUpIsLeftInPeace(Tolerance tolerance) {
    for (DianDocument document :
        List.of(
            SALE,
            Sample.fullInvoice(InvoiceType.EXPORT),
            Sample.fullCreditNote(),
            Sample.fullDebitNote(),
            Sample.creditNoteForPeriod())) {
      assertThat(TotalsCheck.of(document, tolerance)).isEmpty();
    }
  }

  static Stream<Arguments> wrongTotals() {
    return Stream.of(
        wrong("FAU02", "100003", "100000", "119000", null, null, null, "119000"),
        wrong("FAU03", "100000", "100003", "119000", null, null, null, "119000"),
        wrong("FAU04", "100000", "100000", "119003", null, null, null, "119003"),
        wrong("FAU05", "100000", "100000", "119000", "3", null, null, "118997"),
        wrong("FAU06", "100000", "100000", "119000", null, "3", null, "119003"),
        wrong("FAU07", "100000", "100000", "119000", null, null, "3", "118997"),
        wrong("FAU14", "100000", "100000", "119000", null, null, null, "119003"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongTotals")
  void aWrongTotalIsNamedByItsRule(String code, Totals totals) {
    assertThat(TotalsCheck.of(Sample.withTotals(SALE, totals)))
        .filteredOn(finding -> finding.code().equals(code))
        .singleElement()
        .isInstanceOf(TotalsFinding.OfDocument.class)
        .satisfies(finding -> assertThat(finding.rule().isNotice()).isFalse());
  }

  @Test
  void aFindingTellsWhatIsStatedAndWhatFollows() {
    Totals totals = totals("100000", "100000", "119000", null, null, null, "120000");

    assertThat(TotalsCheck.of(Sample.withTotals(SALE, totals)))
        .containsExactly(
            new TotalsFinding.OfDocument(
                TotalsRule.PAYABLE, "FAU14", amount("120000.00"), amount("119000.00")));
  }

  @Test
  void theCodesOfNotesHaveTheirOwnLetter() {
    Totals totals = totals("100000", "100000", "119000", null, null, null, "120000");

    assertThat(TotalsCheck.of(Sample.withTotals(Sample.smallCreditNote(), totals)))
        .extracting(TotalsFinding::code)
        .containsExactly("CAU14");
    assertThat(TotalsCheck.of(Sample.withTotals(Sample.smallDebitNote(), totals)))
        .extracting(TotalsFinding::code)
        .containsExactly("DAU14");
  }

  @Test
  void whatWasPrepaidMayBeSubtractedOrOnlyTold() {
    DianDocument invoice = Sample.fullInvoice(InvoiceType.NATIONAL_SALE);
    Totals told = totals("2950", "3450", "3715.50", "200", "100", "300", "3615.00");

    assertThat(TotalsCheck.of(Sample.withTotals(invoice, told))).isEmpty();
  }

  @Test
  void twoPesosAreAcceptedByTheAnnexAndNotByTheSchematron() {
    DianDocument close = sale("119002.00");

    assertThat(TotalsCheck.of(close)).isEmpty();
    assertThat(TotalsCheck.of(close, Tolerance.WHOLE_UNITS)).hasSize(1);
    assertThat(TotalsCheck.of(sale("119002.01"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"119000.49", "118999.50"})
  void theSchematronComparesWholePesos(String payable) {
    assertThat(TotalsCheck.of(sale(payable), Tolerance.WHOLE_UNITS)).isEmpty();
    assertThat(TotalsCheck.of(sale("119000.50"), Tolerance.WHOLE_UNITS)).hasSize(1);
  }

  @Test
  void aTaxThatIsNotTheSumOfItsRatesIsFound() {
    TaxTotal wrong =
        new TaxTotal(Tribute.IVA, amount("19000"), null, List.of(iva("100000", "18990")));

    assertThat(TotalsCheck.of(Sample.withTaxes(SALE, List.of(wrong))))
        .containsExactly(
            new TotalsFinding.OfTax(
                TotalsRule.TAX_TOTAL, "FAS02", Tribute.IVA, amount("19000.00"), amount("18990.00")),
            new TotalsFinding.OfTax(
                TotalsRule.TAX_SUBTOTAL,
                "FAS07",
                Tribute.IVA,
                amount("18990.00"),
                amount("19000.00")));
  }

  @Test
  void aTaxForEachUnitIsUnitsTimesAmount() {
    Quantity bags = new Quantity(amount("3"), "94");
    TaxSubtotal wrong =
        new TaxSubtotal(null, amount("190"), new TaxRate.PerUnit(amount("60"), bags));

    assertThat(
            TotalsCheck.of(
                Sample.withTaxes(
                    SALE,
                    List.of(
                        TaxTotal.of(Tribute.IVA, iva("100000", "18810")),
                        TaxTotal.of(Tribute.of("22"), wrong)))))
        .filteredOn(finding -> finding instanceof TotalsFinding.OfTax)
        .extracting(TotalsFinding::code, TotalsFinding::expected)
        .contains(tuple("FAS07", amount("180.00")));
  }

  @Test
  void onlyIvaMayBeBroughtToTheNearestTen() {
    assertThat(codesOfLine(Tribute.IVA, iva("100021", "19000"))).doesNotContain("FAX07");
    assertThat(codesOfLine(Tribute.IVA, iva("100050", "19000"))).contains("FAX07");
    assertThat(codesOfLine(Tribute.INC, iva("100021", "19000"))).contains("FAX07");
  }

  @Test
  void aWrongLineIsANoticeWithItsNumber() {
    Line right = Sample.smallLine();
    Line wrong =
        new Line(
            null,
            List.of(),
            right.quantity(),
            amount("90000"),
            null,
            List.of(),
            right.taxes(),
            List.of(),
            right.item(),
            right.price());

    assertThat(TotalsCheck.of(Sample.withLines(SALE, List.of(right, wrong))))
        .contains(
            new TotalsFinding.OfLine(
                TotalsRule.LINE_AMOUNT, "FAV06", 2, amount("90000.00"), amount("100000.00")));
    assertThat(TotalsRule.LINE_AMOUNT.isNotice()).isTrue();
  }

  @Test
  void aWrongTaxOfALineIsFoundWithItsLine() {
    TaxTotal wrong =
        new TaxTotal(Tribute.IVA, amount("19010"), null, List.of(iva("100000", "19000")));

    assertThat(TotalsCheck.of(Sample.withLines(SALE, List.of(line(wrong)))))
        .containsExactly(
            new TotalsFinding.OfLineTax(
                TotalsRule.LINE_TAX_TOTAL,
                "FAX02",
                1,
                Tribute.IVA,
                amount("19010.00"),
                amount("19000.00")));
  }

  private static List<String> codesOfLine(Tribute tribute, TaxSubtotal subtotal) {
    Line line = line(TaxTotal.of(tribute, subtotal));
    return TotalsCheck.of(Sample.withLines(SALE, List.of(line))).stream()
        .map(TotalsFinding::code)
        .toList();
  }

  private static Line line(TaxTotal tax) {
    return Line.of(
            Item.own("P-1", "Camisa"),
            new Quantity(amount("2"), "94"),
            amount("50000"),
            amount("100000"))
        .tax(tax)
        .build();
  }

  private static TaxSubtotal iva(String base, String tax) {
    return new TaxSubtotal(amount(base), amount(tax), TaxRate.percent(amount("19")));
  }

  private static DianDocument sale(String payable) {
    return Sample.withTotals(SALE, totals("100000", "100000", "119000", null, null, null, payable));
  }

  private static Arguments wrong(
      String code,
      String lineExtension,
      String taxExclusive,
      String taxInclusive,
      @Nullable String allowances,
      @Nullable String charges,
      @Nullable String prepaid,
      String payable) {
    return Arguments.of(
        code,
        totals(lineExtension, taxExclusive, taxInclusive, allowances, charges, prepaid, payable));
  }

  private static Totals totals(
      String lineExtension,
      String taxExclusive,
      String taxInclusive,
      @Nullable String allowances,
      @Nullable String charges,
      @Nullable String prepaid,
      String payable) {
    return new Totals(
        amount(lineExtension),
        amount(taxExclusive),
        amount(taxInclusive),
        given(allowances),
        given(charges),
        given(prepaid),
        null,
        amount(payable));
  }

  private static @Nullable BigDecimal given(@Nullable String amount) {
    return amount == null ? null : amount(amount);
  }
}
