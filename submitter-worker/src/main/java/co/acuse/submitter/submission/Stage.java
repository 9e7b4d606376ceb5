package co.acuse.submitter.submission;

/** What a document stands at; decides what is done when it is due. */
public enum Stage {
  /** Certainly not held by the provider; to be sent. */
  READY,
  /** A submitting request is recorded and not answered. */
  SENDING,
  /** A request may have arrived; the provider is asked before anything else. */
  UNKNOWN,
  /** The provider holds it; the authority has not decided. */
  PENDING,
  /** The provider holds it rejected; it is read again and deleted. */
  REJECTED,
  /** A deletion is recorded and not answered. */
  DELETING,
  /** Another document stands in the way. */
  BLOCKED,
  /** A note whose invoice is not issued yet. */
  WAITING_INVOICE,
  /** Its last submission failed, and none waits. */
  FAILED,
  /** The authority validated it: the end for ever. */
  ISSUED;

  /** Whether a submission is at work. */
  public boolean isActive() {
    return this != FAILED && this != ISSUED;
  }
}
