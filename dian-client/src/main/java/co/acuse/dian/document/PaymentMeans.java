package co.acuse.dian.document;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a document is paid.
 *
 * @param method code of list MediosPago (rule FAN03): {@code 10} cash, {@code 48} and {@code 49}
 *     cards, {@code 47} transfer, {@code 1} not defined
 * @param dueDate with {@link PaymentForm#ON_CREDIT} only, and then always
 * @param reference what names the payment, such as the number of a voucher
 */
public record PaymentMeans(
    PaymentForm form, String method, @Nullable LocalDate dueDate, @Nullable String reference) {

  private static final Set<String> METHODS =
      Stream.concat(
              Stream.of("70", "ZZZ"),
              IntStream.concat(
                      IntStream.rangeClosed(1, 53),
                      IntStream.concat(
                          IntStream.rangeClosed(60, 67),
                          IntStream.concat(
                              IntStream.rangeClosed(74, 78), IntStream.rangeClosed(91, 97))))
                  .mapToObj(Integer::toString))
          .collect(Collectors.toUnmodifiableSet());

  public PaymentMeans {
    Texts.refuseUnlessOneOf(METHODS, method, "Means of payment");
    Texts.refuseBlankIfGiven(reference, "The reference of a payment");
    if ((form == PaymentForm.ON_CREDIT) != (dueDate != null)) {
      throw new IllegalArgumentException("A sale on credit needs its due date, and no other does");
    }
  }

  /** Paid with the document. */
  public static PaymentMeans atOnce(String method) {
    return new PaymentMeans(PaymentForm.AT_ONCE, method, null, null);
  }

  /** To be paid by {@code dueDate}. */
  public static PaymentMeans onCredit(String method, LocalDate dueDate) {
    return new PaymentMeans(PaymentForm.ON_CREDIT, method, dueDate, null);
  }
}
