package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.submitter.submission.Journal.Wait;
import co.acuse.submitter.submission.SubmissionOutcome.Certainty;
import co.acuse.submitter.submission.SubmissionOutcome.Fault;
import java.util.List;

/** Decides what the outcome of a submitting request means. */
final class AfterSubmit {

  private final Endings endings;
  private final Waits waits;
  private final Adoption adoption;
  private final Trouble trouble;

  AfterSubmit(Endings endings, Waits waits, Adoption adoption, Trouble trouble) {
    this.endings = endings;
    this.waits = waits;
    this.adoption = adoption;
    this.trouble = trouble;
  }

  /**
   * Records an outcome.
   *
   * @param probing whether the request was a probe of an open breaker
   */
  Order of(DocumentFile file, Order.Post sent, SubmissionOutcome outcome, boolean probing) {
    if (!isUnderway(file, sent)) {
      return new Order.Nothing();
    }
    boolean left = hasLeft(outcome);
    file.note(
        new AttemptNote.Concluded(
            sent.request(), outcome.getClass().getSimpleName(), outcome.answer().status(), left));
    if (!left) {
      takeBack(file);
    }
    return judge(file, outcome, probing);
  }

  static boolean isUnderway(DocumentFile file, Order.Post sent) {
    return sent.request().isSameAs(file.dealings().request) && file.stage() == Stage.SENDING;
  }

  private Order judge(DocumentFile file, SubmissionOutcome outcome, boolean probing) {
    return switch (outcome) {
      case SubmissionOutcome.Accepted(var held, var answer) -> {
        answered(file);
        yield adoption.judge(file, held, answer);
      }
      case SubmissionOutcome.RejectedByAuthority(var number, var rules, _) -> {
        answered(file);
        file.dealings().rejection = new Rejection(file.requireActive().id(), number, rules);
        file.standAt(Stage.REJECTED);
        yield new Order.LookUp(file.now());
      }
      case SubmissionOutcome.RejectedUnheld rejected -> {
        answered(file);
        yield unheld(file, rejected);
      }
      case SubmissionOutcome.Invalid(var errors, var answer) -> {
        answered(file);
        file.dealings().noLongerHeld();
        endings.fail(file, FailureCause.REFUSED_BY_PROVIDER, errors, false, answer);
        yield new Order.Nothing();
      }
      case SubmissionOutcome.Pending(var held, var answer) -> {
        answered(file);
        yield held == null ? adoption.pending(file, answer) : adoption.judge(file, held, answer);
      }
      case SubmissionOutcome.Blocked(var blocker, _) -> {
        answered(file);
        file.dealings().blocker = Blockers.known(file, blocker);
        file.standAt(Stage.BLOCKED);
        yield new Order.LookUp(file.now());
      }
      case SubmissionOutcome.Throttled(var until, var answer) -> {
        rest(file);
        yield trouble.throttled(file, until, answer);
      }
      case SubmissionOutcome.Denied(var denial, var answer) -> {
        rest(file);
        yield trouble.denied(file, denial, answer);
      }
      case SubmissionOutcome.BreakerOpen(_, var answer) -> {
        rest(file);
        yield trouble.away(file, answer);
      }
      case SubmissionOutcome.Unavailable(var certainty, var answer) ->
          certainty == Certainty.NOT_SENT
              ? notSent(file, answer, probing)
              : maybeSent(file, answer, probing);
    };
  }

  private Order unheld(DocumentFile file, SubmissionOutcome.RejectedUnheld rejected) {
    if (rejected.fault() == Fault.ACCOUNT) {
      trouble.accountRejected(file, rejected.rules());
    }
    file.dealings().noLongerHeld();
    endings.fail(
        file,
        FailureCause.REJECTED_BY_AUTHORITY,
        rejected.rules(),
        rejected.retryable(),
        rejected.answer());
    return new Order.Nothing();
  }

  private static boolean hasLeft(SubmissionOutcome outcome) {
    return switch (outcome) {
      case SubmissionOutcome.Accepted _,
          SubmissionOutcome.RejectedByAuthority _,
          SubmissionOutcome.RejectedUnheld _,
          SubmissionOutcome.Invalid _,
          SubmissionOutcome.Pending _,
          SubmissionOutcome.Blocked _ ->
          true;
      case SubmissionOutcome.Throttled(_, var answer) -> answer.status() != null;
      case SubmissionOutcome.Denied(_, var answer) -> answer.status() != null;
      case SubmissionOutcome.Unavailable(var certainty, _) -> certainty != Certainty.NOT_SENT;
      case SubmissionOutcome.BreakerOpen _ -> false;
    };
  }

  /** What never left was no attempt; its number is used again. */
  private static void takeBack(DocumentFile file) {
    SubmissionEntry active = file.requireActive();
    file.put(active.withAttempts(active.attempts() - 1));
    file.dealings().answered(file.now());
  }

  private void answered(DocumentFile file) {
    file.dealings().answered(file.now());
    file.dealings().blocker = null;
    trouble.accountWorks(file);
  }

  /** Nothing was stored: the document is where it was before the request. */
  private static void rest(DocumentFile file) {
    file.dealings().answered(file.now());
    file.standAt(file.dealings().pendingSince == null ? Stage.READY : Stage.PENDING);
  }

  private Order notSent(DocumentFile file, Answer answer, boolean probing) {
    rest(file);
    if (probing) {
      return trouble.away(file, answer);
    }
    return file.stage() == Stage.READY
        ? trouble.retryOrGiveUp(file, answer)
        : trouble.unavailable(file, answer);
  }

  private Order maybeSent(DocumentFile file, Answer answer, boolean probing) {
    if (isProvidersOwnAnswer(answer)) {
      file.dealings().answered(file.now());
    }
    file.dealings().lostSight();
    file.dealings().retries = file.dealings().retries.failed();
    file.standAt(Stage.UNKNOWN);
    Message reason = new Message("NO_ANSWER", answer.summary());
    if (probing) {
      waits.outside(file, Phase.UNKNOWN, reason, answer);
    } else {
      waits.counted(file, Phase.UNKNOWN, reason, trouble.askAgainAt(file), answer);
    }
    return new Order.Nothing();
  }

  /** A failure told by the provider itself ends the request; one told by a proxy does not. */
  private static boolean isProvidersOwnAnswer(Answer answer) {
    Integer status = answer.status();
    return status != null && status != 502 && status != 504;
  }

  /** The provider's lane is closed by another document; nothing of this one is there. */
  Order blocked(DocumentFile file, Answer answer) {
    Dealings dealings = file.dealings();
    Blocker blocker = dealings.blocker;
    Blockers.own(file, blocker).ifPresent(file::wake);
    var until = file.now().plus(trouble.blockedWait(dealings.holdingTries));
    dealings.holdingTries++;
    Message reason = new Message("BLOCKED", Blockers.text(blocker));
    waits.until(file, new Wait(Phase.BLOCKED, reason, until, blocker, answer));
    return new Order.Nothing();
  }

  static List<Message> rules(Rejection rejection, List<Message> seen) {
    return rejection.rules().isEmpty() ? seen : rejection.rules();
  }
}
