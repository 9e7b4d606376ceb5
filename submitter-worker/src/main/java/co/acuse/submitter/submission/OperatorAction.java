package co.acuse.submitter.submission;

/** What an operator may order for one document. */
public enum OperatorAction {
  ASK_PROVIDER,
  RESEND,
  DELETE,

  /** Its number may go to another document. */
  ABANDON
}
