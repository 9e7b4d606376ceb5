package co.acuse.audit.recording;

/** What came of looking at a record. */
sealed interface Reading {

  /** It can be recorded. */
  record Readable(Recordable recordable) implements Reading {}

  /** It belongs with the dead letters; the reason quotes no content. */
  record Unreadable(String reason) implements Reading {}
}
