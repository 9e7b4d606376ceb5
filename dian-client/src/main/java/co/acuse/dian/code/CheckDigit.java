package co.acuse.dian.code;

import java.util.regex.Pattern;

/** The digit that the DIAN puts behind a NIT, which catches most typing errors. */
public final class CheckDigit {

  private static final Pattern NIT = Pattern.compile("[0-9]{1,15}");
  private static final int[] WEIGHTS = {3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};

  private CheckDigit() {}

  /**
   * From 0 to 9. The DIAN computes it again (annex 1.9, rules FAJ21, FAK21, FAJ44 and FAK44).
   *
   * @param nit up to 15 digits, without dots, dash or check digit
   */
  public static int of(String nit) {
    if (!NIT.matcher(nit).matches()) {
      throw new IllegalArgumentException("A NIT needs 1 to 15 digits and nothing else");
    }
    int rest = sum(nit) % 11;
    return rest < 2 ? rest : 11 - rest;
  }

  /** The weights start at the last digit. */
  private static int sum(String nit) {
    int sum = 0;
    for (int i = 0; i < nit.length(); i++) {
      sum += (nit.charAt(nit.length() - 1 - i) - '0') * WEIGHTS[i];
    }
    return sum;
  }
}
