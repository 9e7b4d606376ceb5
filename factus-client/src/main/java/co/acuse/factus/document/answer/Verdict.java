package co.acuse.factus.document.answer;

/** What an answer about a document means (Factus page "manejo-errores"). */
public enum Verdict {
  /** Issued. */
  VALIDATED,
  /** The authority refuses it; it blocks its family until it is deleted. */
  REJECTED,
  /** The authority has not decided; post the same bytes again later, never delete. */
  PENDING
}
