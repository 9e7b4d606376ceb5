package co.acuse.contracts.totals;

import co.acuse.contracts.invoice.TaxKind;
import co.acuse.contracts.invoice.WithholdingKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * The amounts of an invoice in pesos with two decimals, computed once when it is accepted.
 *
 * @param gross sum of the lines before discounts and taxes
 * @param discount sum of the lines' discounts
 * @param taxable sum of the lines' bases
 * @param tax sum of the lines' taxes, each rounded by itself
 * @param surcharges sum of what is added to the whole invoice
 * @param prepayments what was received before; not deducted from the total
 * @param total taxable plus tax plus surcharges
 * @param cashRounding payable minus total, negative when rounded down
 * @param payable what the payments must add up to
 */
public record InvoiceTotals(
    List<LineTotals> lines,
    List<TaxTotal> taxes,
    List<WithholdingTotal> withholdings,
    BigDecimal gross,
    BigDecimal discount,
    BigDecimal taxable,
    BigDecimal tax,
    BigDecimal surcharges,
    BigDecimal prepayments,
    BigDecimal total,
    BigDecimal cashRounding,
    BigDecimal payable) {

  public InvoiceTotals {
    lines = List.copyOf(lines);
    taxes = List.copyOf(taxes);
    withholdings = List.copyOf(withholdings);
  }

  /**
   * The amounts of one line.
   *
   * @param unitPrice the net price of one, given or derived from the shelf price
   * @param base what remains of the price after its discount, rounded by itself
   */
  public record LineTotals(
      BigDecimal unitPrice,
      BigDecimal gross,
      BigDecimal discount,
      BigDecimal base,
      List<TaxTotal> taxes,
      BigDecimal total) {

    public LineTotals {
      taxes = List.copyOf(taxes);
    }
  }

  /** The amount of one tax at one rate. */
  public record TaxTotal(TaxKind kind, BigDecimal rate, BigDecimal base, BigDecimal amount) {}

  /** The amount of one self-withholding at one rate. */
  public record WithholdingTotal(
      WithholdingKind kind, BigDecimal rate, BigDecimal base, BigDecimal amount) {}
}
