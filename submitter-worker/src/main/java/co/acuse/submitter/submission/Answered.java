package co.acuse.submitter.submission;

import co.acuse.submitter.submission.SubmissionOutcome.Certainty;
import co.acuse.submitter.submission.SubmissionOutcome.Fault;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a request ended; exactly one of the three outcomes is there. */
record Answered(
    String request,
    String outcome,
    Reach reach,
    @Nullable SubmissionOutcome submitted,
    @Nullable LookupOutcome lookedUp,
    @Nullable DeletionOutcome deleted) {

  static Answered of(SubmissionOutcome outcome) {
    Reach reach =
        switch (outcome) {
          case SubmissionOutcome.Throttled(var until, _) -> Reach.throttled(until);
          case SubmissionOutcome.Unavailable _, SubmissionOutcome.BreakerOpen _ -> Reach.failed();
          case SubmissionOutcome.RejectedUnheld(_, var fault, _) when fault == Fault.ACCOUNT ->
              Reach.accountRejected();
          case SubmissionOutcome.Accepted _,
              SubmissionOutcome.RejectedByAuthority _,
              SubmissionOutcome.RejectedUnheld _,
              SubmissionOutcome.Invalid _,
              SubmissionOutcome.Pending _,
              SubmissionOutcome.Blocked _,
              SubmissionOutcome.Denied _ ->
              Reach.answered();
        };
    return new Answered("POST", outcome.getClass().getSimpleName(), reach, outcome, null, null);
  }

  static Answered of(LookupOutcome outcome) {
    Reach reach =
        switch (outcome) {
          case LookupOutcome.Throttled(var until, _) -> Reach.throttled(until);
          case LookupOutcome.Unavailable _, LookupOutcome.BreakerOpen _ -> Reach.failed();
          case LookupOutcome.Found _, LookupOutcome.NotFound _, LookupOutcome.Denied _ ->
              Reach.answered();
        };
    return new Answered("LOOKUP", outcome.getClass().getSimpleName(), reach, null, outcome, null);
  }

  static Answered of(DeletionOutcome outcome) {
    Reach reach =
        switch (outcome) {
          case DeletionOutcome.Throttled(var until, _) -> Reach.throttled(until);
          case DeletionOutcome.Unavailable _, DeletionOutcome.BreakerOpen _ -> Reach.failed();
          case DeletionOutcome.Deleted _,
              DeletionOutcome.Absent _,
              DeletionOutcome.Validated _,
              DeletionOutcome.Denied _ ->
              Reach.answered();
        };
    return new Answered("DELETE", outcome.getClass().getSimpleName(), reach, null, null, outcome);
  }

  /** Whatever the fault was, the request may have left. */
  static Answered broken(Order order, RuntimeException fault) {
    Answer answer = new Answer(null, null, "fault: " + fault.getClass().getSimpleName());
    return switch (order) {
      case Order.Delete _ -> of(new DeletionOutcome.Unavailable(Certainty.MAYBE_SENT, answer));
      case Order.LookUp _ -> of(new LookupOutcome.Unavailable(answer));
      case Order.Post _, Order.Nothing _ ->
          of(new SubmissionOutcome.Unavailable(Certainty.MAYBE_SENT, answer));
    };
  }

  SubmissionOutcome submission() {
    return Objects.requireNonNull(submitted);
  }

  LookupOutcome lookup() {
    return Objects.requireNonNull(lookedUp);
  }

  DeletionOutcome deletion() {
    return Objects.requireNonNull(deleted);
  }
}
