package co.acuse.dian.validation;

/**
 * One thing that the DIAN would find too.
 *
 * @param rule the DIAN's own code for it, such as {@code FAU02}; the annex numbers a rule alike for
 *     invoices (F), credit notes (C) and debit notes (D)
 * @param place XPath of what is wrong, with the DIAN's prefixes, such as {@code /Invoice/cbc:ID}
 * @param text what is wrong and what to mend
 */
public record Finding(String rule, Severity severity, String place, String text) {

  static Finding rejection(String rule, String place, String text) {
    return new Finding(rule, Severity.REJECTION, place, text);
  }

  static Finding notice(String rule, String place, String text) {
    return new Finding(rule, Severity.NOTICE, place, text);
  }
}
