package co.acuse.contracts.lifecycle;

/** Where an invoice in progress stands. */
public enum Phase {
  /** Accepted; nothing was done yet. */
  QUEUED,
  /** A request is under way. */
  SENDING,
  /** The next attempt has its time. */
  WAITING_RETRY,
  /** The provider holds the document; the authority has not decided. */
  PENDING_AUTHORITY,
  /** A request was sent and not answered; the provider is asked before anything else. */
  UNKNOWN,
  /** Another document stands in the way at the provider. */
  BLOCKED,
  /** The issuer cannot send: credentials, plan or permission. */
  SUSPENDED,
  /** A note waits until its invoice is issued. */
  WAITING_INVOICE,
  /** The provider does not answer anybody: its circuit breaker is open. */
  PROVIDER_AWAY,
  /** The buyer may have it as an invoice of type 04; the authority gets it when it is back. */
  CONTINGENCY
}
