package co.acuse.simulator.factus.documents;

/** Where a document stands with the authority. */
public enum DocumentState {
  VALIDATED,
  PENDING,
  REJECTED,
  DELETED;

  /** Whether it blocks others of its family. */
  boolean isUndecided() {
    return this == PENDING || this == REJECTED;
  }
}
