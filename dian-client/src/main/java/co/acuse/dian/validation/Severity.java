package co.acuse.dian.validation;

/** What the DIAN does about a finding. */
public enum Severity {
  /** It does not accept the document. */
  REJECTION,
  /** It accepts the document and remarks on it, or the list behind the finding may be too old. */
  NOTICE
}
