package co.acuse.contracts.rules;

import co.acuse.contracts.invoice.Correction;
import co.acuse.contracts.invoice.Customer;
import co.acuse.contracts.invoice.Line;
import co.acuse.contracts.invoice.OrganizationType;
import co.acuse.contracts.invoice.Payment;
import co.acuse.contracts.invoice.PaymentForm;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.rules.DocumentReader.Draft;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the DIAN's UBL needs or cannot say, as far as it depends on more than one field. */
final class DianRules {
  private static final String COLOMBIA = "CO";

  private DianRules() {}

  static void check(Draft draft, Faults faults) {
    checkCustomer(draft.customer(), faults);
    checkPeriod(draft, faults);
    checkRounding(draft.cashRounding(), faults);
    checkPayments(draft.payments(), faults);
    checkLines(draft.lines(), faults);
  }

  /** A note repeats its buyer: the DIAN takes none that leaves it to its invoice. */
  private static void checkCustomer(@Nullable Customer customer, Faults faults) {
    if (customer == null) {
      if (!faults.within("$.customer")) {
        faults.add("$.customer", FaultCode.REQUIRED);
      }
      return;
    }
    if (customer.organization() == OrganizationType.PERSON && customer.company() != null) {
      refuse("$.customer.company", "", faults);
    }
    boolean placed = customer.address() != null || customer.country() != null;
    if (placed && isInColombia(customer) && customer.municipality() == null) {
      faults.add("$.customer.municipality", FaultCode.REQUIRED);
    }
  }

  private static boolean isInColombia(Customer customer) {
    return customer.country() == null || customer.country().equals(COLOMBIA);
  }

  /** What a note corrects is an invoice or a period. */
  private static void checkPeriod(Draft draft, Faults faults) {
    Correction correction = draft.correction();
    if (draft.billingPeriod() != null && correction != null && correction.namesInvoice()) {
      refuse("$.billingPeriod", "", faults);
    }
  }

  private static void checkRounding(@Nullable BigDecimal rounding, Faults faults) {
    if (rounding != null && rounding.signum() > 0) {
      refuse("$.cashRounding", "≤ 0.00", faults);
    }
  }

  private static void checkPayments(@Nullable List<Payment> payments, Faults faults) {
    for (int i = 0; payments != null && i < payments.size(); i++) {
      if (payments.get(i).form() == PaymentForm.CASH && payments.get(i).dueDate() != null) {
        refuse("$.payments[" + i + "].dueDate", "", faults);
      }
    }
  }

  /** What is given away needs a reference price, which this format does not have. */
  private static void checkLines(@Nullable List<Line> lines, Faults faults) {
    for (int i = 0; lines != null && i < lines.size(); i++) {
      checkPrice(lines.get(i).unitPrice(), "$.lines[" + i + "].unitPrice", faults);
      checkPrice(lines.get(i).shelfPrice(), "$.lines[" + i + "].shelfPrice", faults);
    }
  }

  private static void checkPrice(@Nullable BigDecimal price, String at, Faults faults) {
    if (price != null && price.signum() == 0) {
      refuse(at, "> 0.00", faults);
    }
  }

  private static void refuse(String at, String takes, Faults faults) {
    faults.add(at, FaultCode.NOT_SUPPORTED_BY_PROVIDER, Provider.DIAN.name(), takes);
  }
}
