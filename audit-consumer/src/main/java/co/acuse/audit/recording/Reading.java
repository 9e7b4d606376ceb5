package co.acuse.audit.recording;

/** What came of looking at a record. */
sealed interface Reading {

  /** It can be recorded. */
  record Usable(Recordable recordable) implements Reading {}

  /** It belongs with the dead letters; the reason quotes no content. */
  record Unusable(String reason) implements Reading {}
}
