package co.acuse.contracts.rules;

import co.acuse.contracts.invoice.Payment;
import co.acuse.contracts.rules.DocumentReader.Draft;
import co.acuse.contracts.totals.InvoiceTotals;
import co.acuse.contracts.totals.TotalsCalculator;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the amounts of a document agree with each other. */
final class AmountRules {
  private AmountRules() {}

  /** The totals; absent when a fault in what decides them makes them meaningless. */
  static @Nullable InvoiceTotals check(Draft draft, Faults faults) {
    List<Payment> payments = draft.payments();
    if (draft.lines() == null
        || payments == null
        || draft.prepayments() == null
        || draft.surcharges() == null
        || faults.within(
            "$.lines", "$.payments", "$.prepayments", "$.surcharges", "$.cashRounding")) {
      return null;
    }
    InvoiceTotals totals =
        TotalsCalculator.totals(
            draft.lines(), draft.surcharges(), draft.prepayments(), draft.cashRounding());
    boolean sound = discountsFit(totals, faults);
    return sound && roundingFits(totals, faults) && paymentsAddUp(payments, totals, faults)
        ? totals
        : null;
  }

  private static boolean discountsFit(InvoiceTotals totals, Faults faults) {
    boolean fit = true;
    for (int i = 0; i < totals.lines().size(); i++) {
      if (totals.lines().get(i).base().signum() < 0) {
        String gross = totals.lines().get(i).gross().toPlainString();
        faults.add("$.lines[" + i + "].discountAmount", FaultCode.OUT_OF_RANGE, "0", gross, "FROM");
        fit = false;
      }
    }
    return fit;
  }

  private static boolean roundingFits(InvoiceTotals totals, Faults faults) {
    if (DecimalForm.CASH_ROUNDING.contains(totals.cashRounding())) {
      return true;
    }
    faults.add("$.cashRounding", FaultCode.OUT_OF_RANGE, DecimalForm.CASH_ROUNDING.bounds());
    return false;
  }

  private static boolean paymentsAddUp(
      List<Payment> payments, InvoiceTotals totals, Faults faults) {
    BigDecimal sent =
        payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    if (sent.compareTo(totals.payable()) == 0) {
      return true;
    }
    faults.add(
        "$.payments",
        FaultCode.PAYMENTS_DO_NOT_ADD_UP,
        totals.payable().toPlainString(),
        sent.toPlainString());
    return false;
  }
}
