package co.acuse.simulator.dian.rules;

/**
 * Something that a rule says about a document.
 *
 * @param rule its code, as in {@code FAD06}
 */
public record Finding(String rule, Severity severity, String text) {

  /** What follows from it. */
  public enum Severity {
    REJECTION("Rechazo"),
    NOTICE("Notificación");

    private final String word;

    Severity(String word) {
      this.word = word;
    }
  }

  /** As the answer says it. */
  public String sentence() {
    return "Regla: " + rule + ", " + severity.word + ": " + text;
  }

  public boolean rejects() {
    return severity == Severity.REJECTION;
  }
}
