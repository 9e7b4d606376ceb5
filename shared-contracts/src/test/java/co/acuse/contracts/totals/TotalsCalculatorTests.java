package co.acuse.contracts.totals;

import static co.acuse.contracts.totals.Lines.net;
import static co.acuse.contracts.totals.Lines.shelf;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.invoice.Prepayment;
import co.acuse.contracts.invoice.Surcharge;
import co.acuse.contracts.invoice.SurchargeKind;
import co.acuse.contracts.invoice.TaxKind;
import co.acuse.contracts.invoice.WithholdingKind;
import co.acuse.contracts.totals.InvoiceTotals.TaxTotal;
import co.acuse.contracts.totals.InvoiceTotals.WithholdingTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsCalculatorTests {
  @Test
  void addsUpAStandardSale() {
    InvoiceTotals totals = totals(net("1", "10000").iva("19"), net("3", "20000").iva("19"));

    assertAmounts(totals, "70000.00", "13300.00", "83300.00");
    assertThat(totals.payable()).isEqualTo("83300.00");
    assertThat(totals.taxes())
        .containsExactly(
            new TaxTotal(TaxKind.IVA, decimal("19"), decimal("70000.00"), decimal("13300.00")));
  }

  @Test
  void roundsEveryLineByItself() {
    InvoiceTotals totals =
        totals(net("2", "20370.37").less("10").inc("8"), net("1", "6018.52").less("10").inc("8"));

    assertAmounts(totals, "42083.34", "3366.66", "45450.00");
    assertThat(totals.gross()).isEqualTo("46759.26");
    assertThat(totals.discount()).isEqualTo("4675.92");
  }

  @Test
  void addsTheTillsCashRounding() {
    InvoiceTotals totals =
        TotalsCalculator.totals(
            Lines.of(
                net("1", "175925.93").inc("8"),
                net("2", "14814.81").inc("8"),
                net("1", "32407.41").iva("19")),
            List.of(),
            List.of(),
            decimal("-14.81"));

    assertAmounts(totals, "237962.96", "22601.85", "260564.81");
    assertThat(totals.payable()).isEqualTo("260550.00");
  }

  @Test
  void addsUpAMandate() {
    assertAmounts(
        totals(net("1", "10000").iva("19"), net("1", "5000").iva("19")),
        "15000.00",
        "2850.00",
        "17850.00");
  }

  @Test
  void addsUpATransportWithAnExemptLine() {
    assertAmounts(
        totals(net("1", "2000000").iva("19"), net("1", "20000").iva("0")),
        "2020000.00",
        "380000.00",
        "2400000.00");
  }

  @Test
  void addsTips() {
    Surcharge tip =
        new Surcharge(SurchargeKind.CONDITIONAL, "Propina", decimal("20000"), decimal("2000"));

    InvoiceTotals totals =
        TotalsCalculator.totals(
            Lines.of(net("7", "10000").iva("19")), List.of(tip), List.of(), null);

    assertAmounts(totals, "70000.00", "13300.00", "85300.00");
    assertThat(totals.surcharges()).isEqualTo("2000.00");
  }

  @Test
  void doesNotDeductPrepayments() {
    Prepayment prepayment =
        new Prepayment("1", LocalDate.of(2025, 8, 1), decimal("3300"), null, null);

    InvoiceTotals totals =
        TotalsCalculator.totals(
            Lines.of(net("7", "10000").iva("19")), List.of(), List.of(prepayment), null);

    assertThat(totals.prepayments()).isEqualTo("3300.00");
    assertThat(totals.payable()).isEqualTo("83300.00");
  }

  @Test
  void doesNotDeductSelfWithholdings() {
    InvoiceTotals totals =
        totals(
            net("1", "1000000")
                .iva("19")
                .withheld(WithholdingKind.RETE_IVA, "2")
                .withheld(WithholdingKind.RETE_RENTA, "4"));

    assertThat(totals.payable()).isEqualTo("1190000.00");
    assertThat(totals.withholdings())
        .containsExactly(
            withheld(WithholdingKind.RETE_IVA, "2", "190000.00", "3800.00"),
            withheld(WithholdingKind.RETE_RENTA, "4", "1000000.00", "40000.00"));
  }

  @Test
  void withholdsIvaFromTheIvaAndRentaFromThePrice() {
    InvoiceTotals totals =
        totals(
            net("1", "33613.45")
                .iva("19")
                .withheld(WithholdingKind.RETE_IVA, "15")
                .withheld(WithholdingKind.RETE_RENTA, "7"));

    assertThat(totals.withholdings())
        .extracting(WithholdingTotal::amount)
        .containsExactly(decimal("957.98"), decimal("2352.94"));
  }

  @Test
  void withholdsRentaFromThePriceAfterItsDiscount() {
    InvoiceTotals totals =
        totals(net("1", "1000").less("10").iva("19").withheld(WithholdingKind.RETE_RENTA, "4"));

    assertThat(totals.withholdings())
        .containsExactly(withheld(WithholdingKind.RETE_RENTA, "4", "900.00", "36.00"));
  }

  @Test
  void rollsUpTaxesByKindAndRateWhateverTheirDecimals() {
    InvoiceTotals totals =
        totals(net("1", "100").iva("19"), net("1", "200").iva("19.00"), net("1", "300").iva("5"));

    assertThat(totals.taxes())
        .extracting(TaxTotal::base)
        .containsExactly(decimal("300.00"), decimal("300.00"));
  }

  @Test
  void takesSeveralTaxesOfOneBase() {
    InvoiceTotals totals = totals(net("1", "1000").iva("19").tax(TaxKind.ULTRA_PROCESSED, "20"));

    assertAmounts(totals, "1000.00", "390.00", "1390.00");
  }

  @Test
  void takesNoTaxOfExcludedLines() {
    assertAmounts(totals(net("2", "500")), "1000.00", "0.00", "1000.00");
  }

  @Test
  void takesDiscountsByAmount() {
    assertAmounts(
        totals(net("2", "500").lessAmount("100").iva("19")), "900.00", "171.00", "1071.00");
  }

  @Test
  void roundsHalfACentUp() {
    assertThat(totals(net("0.5", "0.01")).gross()).isEqualTo("0.01");
  }

  @Test
  void putsTheCentOfAShelfPriceIntoTheCashRounding() {
    InvoiceTotals totals = totals(shelf("1", "37500").iva("19"));

    assertAmounts(totals, "31512.61", "5987.40", "37500.01");
    assertThat(totals.cashRounding()).isEqualTo("-0.01");
    assertThat(totals.payable()).isEqualTo("37500.00");
  }

  @Test
  void leavesNoRoundingWhereAShelfPriceComesOutEven() {
    assertThat(totals(shelf("1", "67999").iva("19")).cashRounding()).isEqualTo("0.00");
  }

  @Test
  void addsTheTillsOwnRoundingToThatOfShelfPrices() {
    InvoiceTotals totals =
        TotalsCalculator.totals(
            Lines.of(shelf("3", "3333.33").inc("8")), List.of(), List.of(), decimal("0.01"));

    assertThat(totals.payable()).isEqualTo("10000.00");
  }

  @Test
  void takesDiscountsOffShelfPrices() {
    assertThat(totals(shelf("1", "11900").less("10").iva("19")).payable()).isEqualTo("10710.00");
    assertThat(totals(shelf("1", "11900").lessAmount("1000").iva("19")).payable())
        .isEqualTo("10710.00");
  }

  private static InvoiceTotals totals(Lines... lines) {
    return TotalsCalculator.totals(Lines.of(lines), List.of(), List.of(), null);
  }

  private static void assertAmounts(InvoiceTotals totals, String base, String tax, String total) {
    assertThat(totals.taxable()).isEqualTo(base);
    assertThat(totals.tax()).isEqualTo(tax);
    assertThat(totals.total()).isEqualTo(total);
  }

  private static WithholdingTotal withheld(
      WithholdingKind kind, String rate, String base, String amount) {
    return new WithholdingTotal(kind, decimal(rate), decimal(base), decimal(amount));
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
