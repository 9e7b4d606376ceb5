package co.acuse.dian.soap.result;

/** What kept a whole answer from coming. */
public enum AnswerLostReason {
  /** It took longer than the read timeout. */
  READ_TIMEOUT,
  /** The connection broke before an answer began, or what came was not HTTP. */
  CONNECTION_LOST,
  /** The answer began and broke off. */
  CUT_SHORT,
  /** The answer is longer than is taken in. */
  TOO_LARGE,
  INTERRUPTED,
  /** The service was closed meanwhile. */
  CLIENT_CLOSED
}
