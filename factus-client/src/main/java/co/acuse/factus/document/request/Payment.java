package co.acuse.factus.document.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One means of payment. All together must be the gross total plus the cash rounding.
 *
 * @param paymentForm {@code 1} cash, {@code 2} credit
 * @param paymentMethodCode for example {@code 10} cash, {@code 47} transfer
 * @param dueDate needed for credit
 */
public record Payment(
    String paymentForm,
    String paymentMethodCode,
    @Nullable String referenceCode,
    BigDecimal amount,
    @Nullable LocalDate dueDate) {

  public Payment {
    Amounts.refuseBlank(paymentForm, "payment_form");
    Amounts.refuseBlank(paymentMethodCode, "payment_method_code");
    Amounts.refuseMoreThanTwoDecimals(amount, "payment_details.amount");
  }

  /** Paid at once. */
  public static Payment cash(String paymentMethodCode, BigDecimal amount) {
    return new Payment("1", paymentMethodCode, null, amount, null);
  }

  /** To be paid by {@code dueDate}. */
  public static Payment credit(String paymentMethodCode, BigDecimal amount, LocalDate dueDate) {
    return new Payment("2", paymentMethodCode, null, amount, dueDate);
  }

  public Payment withReferenceCode(String reference) {
    return new Payment(paymentForm, paymentMethodCode, reference, amount, dueDate);
  }
}
