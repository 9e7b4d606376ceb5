package co.acuse.dian.code;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** What the parts of a hash have to look like; a wrong one would only show as a rejection. */
final class Checks {

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[0-9A-Za-z]+");
  private static final Pattern NO_SPACE = Pattern.compile("\\S+");

  private Checks() {}

  /**
   * With two decimals. The annex cuts what is beyond them; then the document, which has them, and
   * its hash would tell different amounts.
   */
  static String amount(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
  }

  static void refuseAmount(BigDecimal amount, String name) {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException(
          "%s is negative: %s".formatted(name, amount.toPlainString()));
    }
    if (amount.stripTrailingZeros().scale() > 2) {
      throw new IllegalArgumentException(
          "%s has more than 2 decimals, round it before: %s"
              .formatted(name, amount.toPlainString()));
    }
  }

  /** Prefix and consecutive as they stand in {@code cbc:ID} (rule FAD05a). */
  static void refuseNumber(String number, String name) {
    refuseUnless(LETTERS_AND_DIGITS, number, name, "letters and digits only");
  }

  static void refuseNit(String nit, String name) {
    refuseUnless(DIGITS, nit, name, "digits only, without dots, dash or check digit");
  }

  static void refuseIdentity(String id, String name) {
    refuseUnless(NO_SPACE, id, name, "something, and no spaces");
  }

  /** Without the value, which may tell who somebody is. */
  private static void refuseUnless(Pattern pattern, String value, String name, String wanted) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException("%s needs %s".formatted(name, wanted));
    }
  }
}
