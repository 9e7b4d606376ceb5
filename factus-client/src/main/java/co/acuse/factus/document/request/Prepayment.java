package co.acuse.factus.document.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money received before; it is not taken off the payments.
 *
 * @param note up to 5000 characters
 * @param conceptCode health sector only: {@code 01} copayment to {@code 05}
 */
public record Prepayment(
    String referenceCode,
    LocalDate receivedDate,
    BigDecimal amount,
    @Nullable String note,
    @Nullable String conceptCode) {

  public Prepayment {
    Amounts.refuseBlank(referenceCode, "prepayment_details.reference_code");
    Amounts.refuseMoreThanTwoDecimals(amount, "prepayment_details.amount");
    Amounts.refuseLonger(note, 5_000, "prepayment_details.note");
  }
}
