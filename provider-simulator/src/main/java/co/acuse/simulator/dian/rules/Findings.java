package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.rules.Finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in one document. The rules of invoices, notes and events are the same but for
 * their first letter, so that the code is given without it; each rule is told once.
 */
final class Findings {

  private final Map<String, Finding> all = new LinkedHashMap<>();
  private final String letter;

  Findings(String letter) {
    this.letter = letter;
  }

  /** Rejects by the rule whose code is the kind's letter and this, as in {@code AD06}. */
  void reject(String code, String text) {
    add(letter + code, Severity.REJECTION, text);
  }

  void notice(String code, String text) {
    add(letter + code, Severity.NOTICE, text);
  }

  /** Rejects by a rule that has the same code for every kind of document. */
  void rejectAny(String rule, String text) {
    add(rule, Severity.REJECTION, text);
  }

  List<Finding> all() {
    return List.copyOf(all.values());
  }

  private void add(String rule, Severity severity, String text) {
    all.putIfAbsent(rule, new Finding(rule, severity, text));
  }
}
