package co.acuse.dian.document;

import co.acuse.dian.code.CheckDigit;
import java.util.regex.Pattern;

/**
 * A Colombian tax number; its check digit is computed and not part of it.
 *
 * @param number digits only, without the check digit
 */
public record Nit(String number) {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{3,15}");

  public Nit {
    Texts.refuseUnless(
        DIGITS, number, "A NIT", "3 to 15 digits, without dots, dash and check digit");
  }

  /**
   * A NIT with the check digit that somebody wrote behind it.
   *
   * @throws IllegalArgumentException when it is not the right one
   */
  public static Nit of(String number, int checkDigit) {
    Nit nit = new Nit(number);
    if (nit.checkDigit() != checkDigit) {
      throw new IllegalArgumentException(
          "%d is not the check digit of that NIT: look for a typing error".formatted(checkDigit));
    }
    return nit;
  }

  /** What rules FAJ24 and FAK24 compute again: weights modulo 11. */
  public int checkDigit() {
    return CheckDigit.of(number);
  }
}
