package co.acuse.submitter.submission;

/** A lease as its holder counts it, from before it asked. */
public interface LeaseHold {

  Lease lease();

  /** Whether the lease is in force beyond {@code deadline}, in the ticker's nanoseconds. */
  boolean outlasts(long deadline);
}
