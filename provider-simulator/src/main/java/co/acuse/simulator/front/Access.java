package co.acuse.simulator.front;

/** What a client finds when it connects. */
public enum Access {
  /** Connections are taken and served. */
  OPEN,
  /** Nobody listens: connecting fails at once, nothing was ever sent. */
  REFUSE,
  /** Every connection is taken and reset at once, unread. */
  RESET
}
