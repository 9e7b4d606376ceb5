package co.acuse.submitter.submission;

import java.time.Instant;

/** What a provider said when asked about a document. */
public sealed interface LookupOutcome {

  Answer answer();

  record Found(HeldDocument document, Answer answer) implements LookupOutcome {}

  /**
   * Not listed; soon after a send this may only be lag.
   *
   * @param decided whether the authority said that it has rejected what was asked for, and not only
   *     that it does not know it
   */
  record NotFound(boolean decided, Answer answer) implements LookupOutcome {

    public NotFound(Answer answer) {
      this(false, answer);
    }
  }

  record Throttled(Instant until, Answer answer) implements LookupOutcome {}

  record Unavailable(Answer answer) implements LookupOutcome {}

  record Denied(SubmissionOutcome.Denial denial, Answer answer) implements LookupOutcome {}

  record BreakerOpen(Instant probeAt, Answer answer) implements LookupOutcome {}
}
