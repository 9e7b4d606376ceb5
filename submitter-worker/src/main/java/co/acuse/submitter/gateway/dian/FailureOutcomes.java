package co.acuse.submitter.gateway.dian;

import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.result.FaultKind;
import co.acuse.submitter.submission.Answer;
import co.acuse.submitter.submission.LookupOutcome;
import co.acuse.submitter.submission.SubmissionOutcome;
import co.acuse.submitter.submission.SubmissionOutcome.Certainty;
import co.acuse.submitter.submission.SubmissionOutcome.Denial;

/** What each failure of a call means for a submission and for a lookup; total over all. */
final class FailureOutcomes {

  private FailureOutcomes() {}

  /** What a failed SendBillSync means. */
  static SubmissionOutcome ofSubmission(Failure failure) {
    if (isAboutSecurity(failure)) {
      return new SubmissionOutcome.Denied(
          Denial.CREDENTIALS, Answers.turnedAway(failure.exchange(), what(failure)));
    }
    Certainty certainty = failure.mayHaveArrived() ? Certainty.MAYBE_SENT : Certainty.NOT_SENT;
    return new SubmissionOutcome.Unavailable(certainty, answer(failure));
  }

  /** What a failed question means. */
  static LookupOutcome ofLookup(Failure failure) {
    return isAboutSecurity(failure)
        ? new LookupOutcome.Denied(Denial.CREDENTIALS, answer(failure))
        : new LookupOutcome.Unavailable(answer(failure));
  }

  static Answer answer(Failure failure) {
    return Answers.failed(failure.exchange(), what(failure), OutageSigns.of(failure));
  }

  static String what(Failure failure) {
    return switch (failure) {
      case Failure.Fault fault -> "SOAP fault %s: %s".formatted(fault.code(), fault.text());
      case Failure.HttpStatus status -> "HTTP status " + status.status();
      case Failure.HtmlAnswer _ -> "a web page instead of an answer";
      case Failure.NotUnderstood(String problem, var _) -> "not understood: " + problem;
      case Failure.NotSent _, Failure.AnswerLost _ -> CallResults.name(failure);
    };
  }

  /** The security header is checked before the operation runs, so nothing was stored. */
  static boolean isAboutSecurity(Failure failure) {
    return failure instanceof Failure.Fault fault && fault.kind() == FaultKind.INVALID_SECURITY;
  }
}
