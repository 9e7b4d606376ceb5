package co.acuse.dian.ubl;

import co.acuse.dian.document.AllowanceCharge;
import co.acuse.dian.document.Content;
import co.acuse.dian.document.CreditNote;
import co.acuse.dian.document.DebitNote;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Invoice;
import co.acuse.dian.document.Line;
import co.acuse.dian.document.PrepaidPayment;
import co.acuse.dian.document.TaxSubtotal;
import co.acuse.dian.document.TaxTotal;
import co.acuse.dian.document.Totals;
import co.acuse.dian.document.Tribute;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sums that the DIAN would not accept, before it does (annex 1.9, rules FAU02 to FAU14,
 * FAS, FAV and FAX). It tells and mends nothing: what is written stays as given.
 */
public final class TotalsCheck {

  private final DianDocument document;
  private final Content content;
  private final Tolerance tolerance;
  private final List<TotalsFinding> findings = new ArrayList<>();

  private TotalsCheck(DianDocument document, Tolerance tolerance) {
    this.document = document;
    this.content = document.content();
    this.tolerance = tolerance;
  }

  /** What does not add up by the tolerance of the annex, in the order of the document. */
  public static List<TotalsFinding> of(DianDocument document) {
    return of(document, Tolerance.TWO_UNITS);
  }

  /** What does not add up, in the order of the document; empty when all does. */
  public static List<TotalsFinding> of(DianDocument document, Tolerance tolerance) {
    TotalsCheck check = new TotalsCheck(document, tolerance);
    check.documentTaxes();
    check.totals();
    check.lines();
    return List.copyOf(check.findings);
  }

  private void totals() {
    Totals totals = content.totals();
    total(
        TotalsRule.LINE_EXTENSION,
        totals.lineExtension(),
        sum(content.lines().stream(), Line::amount));
    total(
        TotalsRule.TAX_EXCLUSIVE,
        totals.taxExclusive(),
        sum(content.lines().stream(), TotalsCheck::base));
    total(
        TotalsRule.TAX_INCLUSIVE,
        totals.taxInclusive(),
        totals.lineExtension().add(sum(content.taxes().stream(), TaxTotal::amount)));
    List<AllowanceCharge> changes = content.allowanceCharges();
    total(TotalsRule.ALLOWANCES, orZero(totals.allowances()), allowances(changes));
    total(TotalsRule.CHARGES, orZero(totals.charges()), charges(changes));
    total(
        TotalsRule.PREPAID,
        orZero(totals.prepaid()),
        sum(prepaidPayments().stream(), PrepaidPayment::amount));
    payable(totals);
  }

  /**
   * The rule of 1.8 subtracts what was prepaid; the annex 1.9, 11.9 calls it information. Either is
   * left in peace.
   */
  private void payable(Totals totals) {
    BigDecimal gross =
        totals
            .taxInclusive()
            .subtract(orZero(totals.allowances()))
            .add(orZero(totals.charges()))
            .add(orZero(totals.payableRounding()));
    if (!tolerance.accepts(totals.payable(), gross)) {
      total(TotalsRule.PAYABLE, totals.payable(), gross.subtract(orZero(totals.prepaid())));
    }
  }

  private List<PrepaidPayment> prepaidPayments() {
    return switch (document) {
      case Invoice invoice -> invoice.prepaidPayments();
      case CreditNote _ -> List.of();
      case DebitNote note -> note.prepaidPayments();
    };
  }

  private void documentTaxes() {
    taxes(
        content.taxes(),
        TotalsRule.TAX_TOTAL,
        TotalsRule.TAX_SUBTOTAL,
        (rule, tribute, stated, expected) ->
            new TotalsFinding.OfTax(rule, rule.code(document), tribute, stated, expected));
  }

  private void lineTaxes(int number, Line line) {
    taxes(
        line.taxes(),
        TotalsRule.LINE_TAX_TOTAL,
        TotalsRule.LINE_TAX_SUBTOTAL,
        (rule, tribute, stated, expected) ->
            new TotalsFinding.OfLineTax(
                rule, rule.code(document), number, tribute, stated, expected));
  }

  private void taxes(
      List<TaxTotal> taxes, TotalsRule ofAll, TotalsRule ofRate, FindingOfTax finding) {
    for (TaxTotal tax : taxes) {
      BigDecimal rates = sum(tax.subtotals().stream(), TaxSubtotal::taxAmount);
      if (!tolerance.accepts(tax.amount(), rates)) {
        findings.add(finding.make(ofAll, tax.tribute(), tax.amount(), rates));
      }
      for (TaxSubtotal subtotal : tax.subtotals()) {
        RateCheck rate = new RateCheck(tax.tribute(), subtotal, tolerance);
        if (!rate.accepts()) {
          findings.add(finding.make(ofRate, tax.tribute(), subtotal.taxAmount(), rate.expected()));
        }
      }
    }
  }

  private void lines() {
    for (int i = 0; i < content.lines().size(); i++) {
      Line line = content.lines().get(i);
      lineAmount(i + 1, line);
      lineTaxes(i + 1, line);
    }
  }

  /** A gift has a price and no amount, so there is nothing to compare. */
  private void lineAmount(int number, Line line) {
    BigDecimal expected =
        line.price()
            .amount()
            .multiply(line.quantity().value())
            .subtract(allowances(line.allowanceCharges()))
            .add(charges(line.allowanceCharges()));
    if (line.gift() == null && !tolerance.accepts(line.amount(), expected)) {
      TotalsRule rule = TotalsRule.LINE_AMOUNT;
      findings.add(
          new TotalsFinding.OfLine(
              rule, rule.code(document), number, line.amount(), RateCheck.money(expected)));
    }
  }

  private void total(TotalsRule rule, BigDecimal stated, BigDecimal expected) {
    if (!tolerance.accepts(stated, expected)) {
      findings.add(new TotalsFinding.OfDocument(rule, rule.code(document), stated, expected));
    }
  }

  /** The rule takes the bases of a line's first tax, or one sale would count for each tax. */
  private static BigDecimal base(Line line) {
    return line.taxes().stream()
        .findFirst()
        .map(first -> sum(first.subtotals().stream(), one -> orZero(one.taxableAmount())))
        .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal allowances(List<AllowanceCharge> all) {
    return sum(all.stream().filter(one -> !one.charge()), AllowanceCharge::amount);
  }

  private static BigDecimal charges(List<AllowanceCharge> all) {
    return sum(all.stream().filter(AllowanceCharge::charge), AllowanceCharge::amount);
  }

  private static <T> BigDecimal sum(Stream<T> all, Function<T, BigDecimal> amount) {
    return all.map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal orZero(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }

  /** Where a tax stands is known to whoever asks for the check. */
  private interface FindingOfTax {
    TotalsFinding make(TotalsRule rule, Tribute tribute, BigDecimal stated, BigDecimal expected);
  }
}
