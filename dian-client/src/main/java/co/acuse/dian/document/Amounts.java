package co.acuse.dian.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The limits on numbers. What passes has one form, so that equal documents are equal bytes. */
final class Amounts {

  /** Prices, quantities and rates may be finer than money (annex 1.9, 11.1 and the examples). */
  private static final int FINEST = 6;

  private Amounts() {}

  /** Two decimals, not negative (rule VLR01). */
  static BigDecimal money(BigDecimal amount, String field) {
    refuseNegative(amount, field);
    return signedMoney(amount, field);
  }

  static @Nullable BigDecimal optionalMoney(@Nullable BigDecimal amount, String field) {
    return amount == null ? null : money(amount, field);
  }

  static BigDecimal signedMoney(BigDecimal amount, String field) {
    refuseFiner(amount, 2, field);
    return amount.setScale(2, RoundingMode.UNNECESSARY);
  }

  /** Two to six decimals, not negative. */
  static BigDecimal precise(BigDecimal number, String field) {
    refuseNegative(number, field);
    refuseFiner(number, FINEST, field);
    BigDecimal shortest = number.stripTrailingZeros();
    return shortest.scale() < 2 ? shortest.setScale(2, RoundingMode.UNNECESSARY) : shortest;
  }

  static BigDecimal positive(BigDecimal number, String field) {
    if (number.signum() <= 0) {
      throw new IllegalArgumentException(
          "%s must be more than zero, was %s".formatted(field, number.toPlainString()));
    }
    return precise(number, field);
  }

  static BigDecimal percent(BigDecimal percent, String field) {
    if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException(
          "%s is in percent, from 0 to 100, was %s".formatted(field, percent.toPlainString()));
    }
    return precise(percent, field);
  }

  private static void refuseNegative(BigDecimal number, String field) {
    if (number.signum() < 0) {
      throw new IllegalArgumentException(
          "%s must not be negative, was %s".formatted(field, number.toPlainString()));
    }
  }

  private static void refuseFiner(BigDecimal number, int decimals, String field) {
    if (number.stripTrailingZeros().scale() > decimals) {
      throw new IllegalArgumentException(
          "%s takes at most %d decimals, was %s: round it first"
              .formatted(field, decimals, number.toPlainString()));
    }
  }
}
