package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.submitter.submission.SubmissionOutcome.Certainty;

/** Decides what the outcome of a deletion means. */
final class AfterDelete {

  private final Waits waits;
  private final Adoption adoption;
  private final Trouble trouble;

  AfterDelete(Waits waits, Adoption adoption, Trouble trouble) {
    this.waits = waits;
    this.adoption = adoption;
    this.trouble = trouble;
  }

  Order of(DocumentFile file, Order.Delete sent, DeletionOutcome outcome, boolean probing) {
    if (!sent.request().equals(file.dealings().request) || file.stage() != Stage.DELETING) {
      return new Order.Nothing();
    }
    file.note(
        new AttemptNote.Concluded(
            sent.request(),
            outcome.getClass().getSimpleName(),
            outcome.answer().status(),
            outcome.answer().status() != null));
    return switch (outcome) {
      case DeletionOutcome.Deleted(var answer) -> adoption.gone(file, true, answer);
      case DeletionOutcome.Absent(var answer) -> adoption.gone(file, false, answer);
      case DeletionOutcome.Validated _ -> {
        file.dealings().answered(file.now());
        file.dealings().rejection = null;
        file.standAt(Stage.UNKNOWN);
        yield new Order.LookUp(file.now());
      }
      case DeletionOutcome.Throttled(var until, var answer) -> {
        standAgain(file);
        yield trouble.throttled(file, until, answer);
      }
      case DeletionOutcome.Denied(var denial, var answer) -> {
        standAgain(file);
        yield trouble.denied(file, denial, answer);
      }
      case DeletionOutcome.BreakerOpen(_, var answer) -> {
        standAgain(file);
        yield trouble.away(file, answer);
      }
      case DeletionOutcome.Unavailable(var certainty, var answer) ->
          unavailable(file, certainty, answer, probing);
    };
  }

  /** It was not carried out: the document stands there as before. */
  private static void standAgain(DocumentFile file) {
    file.dealings().answered(file.now());
    file.standAt(Stage.REJECTED);
  }

  private Order unavailable(
      DocumentFile file, Certainty certainty, Answer answer, boolean probing) {
    if (certainty == Certainty.NOT_SENT) {
      standAgain(file);
      return probing ? trouble.away(file, answer) : trouble.unavailable(file, answer);
    }
    Message reason = new Message("NO_ANSWER", answer.summary());
    waits.counted(file, Phase.UNKNOWN, reason, trouble.askAgainAt(file), answer);
    return new Order.Nothing();
  }
}
