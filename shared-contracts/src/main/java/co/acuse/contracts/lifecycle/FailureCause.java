package co.acuse.contracts.lifecycle;

/** Why a submission ended FAILED. */
public enum FailureCause {
  /** The authority rejected it by its rules. */
  REJECTED_BY_AUTHORITY,
  /** The provider refused its fields; nothing is stored there. */
  REFUSED_BY_PROVIDER,
  /** The provider holds another document under the same reference or number: for a person. */
  CONFLICT,
  /** Another payload of the same sale took its place before anything was sent. */
  SUPERSEDED,
  /** It repeats a payload that a later correction replaced. */
  WITHDRAWN,
  /** It replays a submission that a later one followed. */
  REPLAY_OBSOLETE,
  /** The invoice that the note corrects failed. */
  REFERENCED_INVOICE_FAILED,
  /** The invoice that the note corrects never came. */
  REFERENCED_INVOICE_UNKNOWN,
  /** The time for retries is used up, and the provider does not hold it. */
  RETRIES_EXHAUSTED,
  /** No provider is configured for its issuer. */
  ISSUER_UNKNOWN,
  /** It came by an inbox topic and breaks rules. */
  INVALID_INVOICE
}
