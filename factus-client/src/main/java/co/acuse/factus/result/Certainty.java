package co.acuse.factus.result;

/** Whether the request itself, its login aside, can have reached the provider. */
public enum Certainty {
  /** Not one byte of the request was written: nothing can have happened at the provider. */
  NOT_SENT,
  /** At least one byte may have left: the provider may have done what was asked. */
  MAYBE_SENT
}
