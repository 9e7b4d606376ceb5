package co.acuse.submitter.submission;

import java.time.Instant;

/** What an outcome changes for all documents of an issuer. */
public sealed interface AccountChange {

  /** The provider refused the account; one document tries again at {@code retryAt}. */
  record Suspended(String cause, String text, Instant retryAt) implements AccountChange {}

  /** The provider works with the account again. */
  record Lifted() implements AccountChange {}
}
