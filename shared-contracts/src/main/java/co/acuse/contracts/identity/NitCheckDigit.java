package co.acuse.contracts.identity;

/** The check digit of a NIT: weighted sum of its digits, modulo 11. */
public final class NitCheckDigit {

  private static final int[] WEIGHTS = {3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};

  private NitCheckDigit() {}

  /**
   * Computes the digit.
   *
   * @param digits the NIT without check digit, 1 to 15 digits
   * @return 0 to 9
   * @throws IllegalArgumentException when {@code digits} is anything else
   */
  public static int of(String digits) {
    if (digits.isEmpty() || digits.length() > WEIGHTS.length) {
      throw new IllegalArgumentException("a NIT has 1 to 15 digits");
    }
    int sum = 0;
    for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
      sum += WEIGHTS[fromRight] * digit(digits.charAt(digits.length() - 1 - fromRight));
    }
    int rest = sum % 11;
    return rest < 2 ? rest : 11 - rest;
  }

  private static int digit(char c) {
    if (c < '0' || c > '9') {
      throw new IllegalArgumentException("a NIT has digits only");
    }
    return c - '0';
  }
}
