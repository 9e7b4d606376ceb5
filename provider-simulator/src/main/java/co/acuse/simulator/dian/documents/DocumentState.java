package co.acuse.simulator.dian.documents;

/** Where a document stands. */
public enum DocumentState {
  /** Stored, and not decided as far as anybody is told. */
  PENDING,
  ACCEPTED,
  /** Refused; its number is free. */
  REJECTED
}
