package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.contracts.lifecycle.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a provider made of a submitting request; decisions look at nothing else. */
public sealed interface SubmissionOutcome {

  Answer answer();

  /** The provider holds it and the authority validated it; whether it is ours is compared next. */
  record Accepted(HeldDocument document, Answer answer) implements SubmissionOutcome {}

  /** The authority rejected it; the provider keeps it, and it blocks its lane until deleted. */
  record RejectedByAuthority(@Nullable String number, List<Message> rules, Answer answer)
      implements SubmissionOutcome {}

  /**
   * The authority rejected it, and nobody keeps it: its number waits for what is sent next.
   *
   * @param fault whose it is, as far as the rules tell
   */
  record RejectedUnheld(List<Message> rules, Fault fault, Answer answer)
      implements SubmissionOutcome {

    /** Whether the same content may be taken once somebody else has mended what is wrong. */
    boolean retryable() {
      return fault != Fault.SALE;
    }
  }

  /** The provider refused the fields; nothing is stored there. */
  record Invalid(List<Message> errors, Answer answer) implements SubmissionOutcome {}

  /** The provider holds it; the authority has not decided. */
  record Pending(@Nullable HeldDocument document, Answer answer) implements SubmissionOutcome {}

  /** Another document, or an earlier form of this one, stands in the way. */
  record Blocked(@Nullable Blocker blocker, Answer answer) implements SubmissionOutcome {}

  /** Too many requests; nothing was stored. */
  record Throttled(Instant until, Answer answer) implements SubmissionOutcome {}

  /** No usable answer. */
  record Unavailable(Certainty certainty, Answer answer) implements SubmissionOutcome {}

  /** The account cannot be used: credentials, plan or permission. */
  record Denied(Denial denial, Answer answer) implements SubmissionOutcome {}

  /** The breaker is open: nothing was sent, and this was no attempt. */
  record BreakerOpen(Instant probeAt, Answer answer) implements SubmissionOutcome {}

  /** Whether a request may have reached the provider. */
  enum Certainty {
    NOT_SENT,
    MAYBE_SENT
  }

  /** Whose fault a rejection is. */
  enum Fault {
    SALE,
    ACCOUNT,
    /** What is sent was made wrong. */
    ACUSE
  }

  /** Why an account cannot be used. */
  enum Denial {
    CREDENTIALS,
    PLAN_EXHAUSTED,
    PERMISSION
  }
}
