package co.acuse.reliability.plan;

/** The door through which a till hands over a document. */
public enum Channel {
  HTTP,
  /** A record on the till's own topic. */
  INBOX
}
