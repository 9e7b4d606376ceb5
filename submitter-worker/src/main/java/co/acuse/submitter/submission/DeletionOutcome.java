package co.acuse.submitter.submission;

import java.time.Instant;

/** What a provider made of a deletion. */
public sealed interface DeletionOutcome {

  Answer answer();

  record Deleted(Answer answer) implements DeletionOutcome {}

  /** It was not there (any more). */
  record Absent(Answer answer) implements DeletionOutcome {}

  /** It is validated by now and stays. */
  record Validated(Answer answer) implements DeletionOutcome {}

  record Throttled(Instant until, Answer answer) implements DeletionOutcome {}

  /** No usable answer: it may or may not be deleted. */
  record Unavailable(SubmissionOutcome.Certainty certainty, Answer answer)
      implements DeletionOutcome {}

  record Denied(SubmissionOutcome.Denial denial, Answer answer) implements DeletionOutcome {}

  record BreakerOpen(Instant probeAt, Answer answer) implements DeletionOutcome {}
}
