package co.acuse.dian.soap.result;

/** Whether a rule stands against a document. */
public enum RuleKind {
  /** {@code Rechazo}: it does. */
  REJECTION,
  /** {@code Notificación}: it does not, even if it looks like an error. */
  NOTICE,
  /** The text has neither word: the answer as a whole decides. */
  UNSTATED
}
