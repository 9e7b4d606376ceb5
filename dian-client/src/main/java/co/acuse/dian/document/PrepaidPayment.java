package co.acuse.dian.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that came before the document.
 *
 * @param id what names the payment
 * @param received when it came
 * @param paid when the customer sent it
 * @param instruction what it was paid for
 */
public record PrepaidPayment(
    @Nullable String id,
    BigDecimal amount,
    LocalDate received,
    @Nullable LocalDate paid,
    @Nullable String instruction) {

  public PrepaidPayment {
    Texts.refuseBlankIfGiven(id, "The id of a prepaid payment");
    amount = Amounts.money(amount, "A prepaid payment");
    Texts.refuseBlankIfGiven(instruction, "The instruction of a prepaid payment");
  }
}
