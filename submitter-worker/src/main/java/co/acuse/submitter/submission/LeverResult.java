package co.acuse.submitter.submission;

/** What came of pulling a lever. */
public sealed interface LeverResult {

  /** The lease holder carries it out; its outcome is told as an event. */
  record Ordered(String text) implements LeverResult {}

  /** It cannot be done, and why. */
  record Refused(String reason) implements LeverResult {}

  /** The ledger knows no such document. */
  record NotFound() implements LeverResult {}
}
