package co.acuse.contracts.wire;

/** What came of reading a record: the message, or why it cannot be read. */
public sealed interface Decoded<T> {

  /** The message, in the version that the code knows. */
  record Understood<T>(T message) implements Decoded<T> {}

  /** Why the record belongs with the dead letters; the reason names no content. */
  record Undecodable<T>(String reason) implements Decoded<T> {}
}
