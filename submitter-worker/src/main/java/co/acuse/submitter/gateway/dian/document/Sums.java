package co.acuse.submitter.gateway.dian.document;

import co.acuse.contracts.provider.ProviderForm;
import co.acuse.contracts.totals.InvoiceTotals;
import co.acuse.contracts.totals.InvoiceTotals.LineTotals;
import co.acuse.dian.document.Totals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The totals of a document, as they were computed when the sale was accepted. */
final class Sums {

  private Sums() {}

  /** What was prepaid is told and lowers nothing, as in the neutral invoice. */
  static Totals of(Issuance issuance) {
    InvoiceTotals totals = issuance.totals();
    BigDecimal rounding = ProviderForm.cashRounding(issuance.profile(), issuance.invoice(), totals);
    return new Totals(
        totals.taxable(),
        taxed(totals),
        totals.taxable().add(totals.tax()),
        null,
        unlessZero(totals.surcharges()),
        unlessZero(totals.prepayments()),
        rounding,
        rounding == null ? totals.total() : totals.total().add(rounding));
  }

  /** Lines outside of IVA have no base. */
  private static BigDecimal taxed(InvoiceTotals totals) {
    return totals.lines().stream()
        .filter(line -> !line.taxes().isEmpty())
        .map(LineTotals::base)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static @Nullable BigDecimal unlessZero(BigDecimal amount) {
    return amount.signum() == 0 ? null : amount;
  }
}
