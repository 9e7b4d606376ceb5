package co.acuse.dian.document;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes a line or a document cheaper or dearer.
 *
 * @param charge false when it makes it cheaper
 * @param reasonCode two digits of list CodigoDescuento
 * @param percent of the base, 0 to 100
 * @param base what it is a part of
 */
public record AllowanceCharge(
    boolean charge,
    @Nullable String reasonCode,
    String reason,
    @Nullable BigDecimal percent,
    BigDecimal amount,
    BigDecimal base) {

  private static final Pattern CODE = Pattern.compile("[0-9]{2}");

  public AllowanceCharge {
    if (reasonCode != null) {
      Texts.refuseUnless(CODE, reasonCode, "The reason code of an allowance", "two digits");
    }
    Texts.refuseBlank(reason, "The reason of an allowance or charge");
    percent = percent == null ? null : Amounts.percent(percent, "An allowance or charge");
    amount = Amounts.money(amount, "The amount of an allowance or charge");
    base = Amounts.money(base, "The base of an allowance or charge");
  }

  /** What makes it cheaper, without a code and a rate. */
  public static AllowanceCharge allowance(String reason, BigDecimal amount, BigDecimal base) {
    return new AllowanceCharge(false, null, reason, null, amount, base);
  }

  /** What makes it dearer, without a code and a rate. */
  public static AllowanceCharge charge(String reason, BigDecimal amount, BigDecimal base) {
    return new AllowanceCharge(true, null, reason, null, amount, base);
  }
}
