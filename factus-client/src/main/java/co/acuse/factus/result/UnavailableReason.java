package co.acuse.factus.result;

/** What kept a usable answer away. */
public enum UnavailableReason {
  UNKNOWN_HOST,
  CONNECT_FAILED,
  CONNECT_TIMEOUT,
  TLS_FAILED,
  /** No pooled connection became free in time. */
  NO_FREE_CONNECTION,
  /** The caller's {@code SendPermit} said no at the last moment. */
  PERMIT_REFUSED,
  /** The call's total time was used up, before or after sending: see the certainty. */
  DEADLINE,
  /** Nothing was heard for the read time-out. */
  READ_TIMEOUT,
  /** The connection broke, or what came over it was not HTTP. */
  CONNECTION_LOST,
  /** 5xx, or a gateway's 408 or 425. */
  SERVER_ERROR,
  /** The login's answer could not be read. */
  LOGIN_UNREADABLE,
  INTERRUPTED,
  CLIENT_CLOSED
}
