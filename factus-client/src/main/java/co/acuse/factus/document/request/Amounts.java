package co.acuse.factus.document.request;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The provider's limits on values, refused here so that no bad request is ever frozen. */
final class Amounts {

  private Amounts() {}

  static void refuseMoreThanTwoDecimals(@Nullable BigDecimal amount, String field) {
    if (amount != null && amount.stripTrailingZeros().scale() > 2) {
      throw new IllegalArgumentException(
          "%s takes at most 2 decimals, was %s".formatted(field, amount.toPlainString()));
    }
  }

  static void refuseBlank(String value, String field) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(field + " is empty");
    }
  }

  /** The provider counts characters, not the pairs that some of them are in Java. */
  static void refuseLonger(@Nullable String text, int most, String field) {
    if (text != null && text.codePointCount(0, text.length()) > most) {
      throw new IllegalArgumentException("%s takes at most %d characters".formatted(field, most));
    }
  }

  static void refuseNone(List<?> list, String field) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException(field + " needs at least one entry");
    }
  }
}
