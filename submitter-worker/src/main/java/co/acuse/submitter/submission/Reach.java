package co.acuse.submitter.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the last request for a document came.
 *
 * @param throttledUntil when the account is to send nothing before a moment
 */
public record Reach(Kind kind, @Nullable Instant throttledUntil) {

  /** Whether the provider answered. */
  public enum Kind {
    NOT_ASKED,
    ANSWERED,
    /** It answered, and said that the account is not in order. */
    ACCOUNT_REJECTED,
    FAILED
  }

  static Reach none() {
    return new Reach(Kind.NOT_ASKED, null);
  }

  static Reach answered() {
    return new Reach(Kind.ANSWERED, null);
  }

  static Reach accountRejected() {
    return new Reach(Kind.ACCOUNT_REJECTED, null);
  }

  static Reach failed() {
    return new Reach(Kind.FAILED, null);
  }

  static Reach throttled(Instant until) {
    return new Reach(Kind.ANSWERED, until);
  }
}
