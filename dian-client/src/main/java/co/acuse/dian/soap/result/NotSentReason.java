package co.acuse.dian.soap.result;

/** What kept a request from leaving. */
public enum NotSentReason {
  UNKNOWN_HOST,
  CONNECT_FAILED,
  /** The connection, or all that comes before sending, took too long. */
  CONNECT_TIMEOUT,
  TLS_FAILED,
  /** The caller's own last word was no. */
  NOT_ALLOWED,
  INTERRUPTED,
  /** The service was closed. */
  CLIENT_CLOSED
}
