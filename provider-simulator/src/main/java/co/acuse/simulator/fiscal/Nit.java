package co.acuse.simulator.fiscal;

/** The check digit of a NIT. */
public final class Nit {

  private static final int[] WEIGHTS = {3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};

  private Nit() {}

  /** Computes it from the digits; at most 15 of them. */
  public static String checkDigit(String nit) {
    int sum = 0;
    for (int i = 0; i < nit.length(); i++) {
      sum += WEIGHTS[i] * Character.digit(nit.charAt(nit.length() - 1 - i), 10);
    }
    int rest = sum % 11;
    return Integer.toString(rest < 2 ? rest : 11 - rest);
  }
}
