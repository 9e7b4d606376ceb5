package co.acuse.submitter.gateway.dian.paper;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as Colombia writes them: a point for thousands, a comma for decimals. */
final class Figures {

  private Figures() {}

  /** With two decimals at least; what is no number stays as it is. */
  static String amount(String text) {
    return formatted(text, "#,##0.00####");
  }

  /** With as many decimals as it has. */
  static String quantity(String text) {
    return formatted(text, "#,##0.######");
  }

  static String percent(String text) {
    return text.isEmpty() ? "" : quantity(text) + " %";
  }

  private static String formatted(String text, String pattern) {
    try {
      return new DecimalFormat(pattern, symbols()).format(new BigDecimal(text));
    } catch (NumberFormatException _) {
      return text;
    }
  }

  /** Spelled out: those of a locale change with the version of Java. */
  private static DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    return symbols;
  }
}
