package co.acuse.submitter.submission;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.submitter.submission.Schedule.Turn;
import co.acuse.submitter.submission.SubmissionEntry.State;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings the active submission to its one end, and the document to what comes next. */
final class Endings {

  private final Placement placement;
  private final Timing timing;

  Endings(Placement placement, Timing timing) {
    this.placement = placement;
    this.timing = timing;
  }

  /**
   * The authority validated a document with the content of {@code owner}.
   *
   * @param owner the active submission, or an earlier one whose document has turned up
   */
  void succeed(DocumentFile file, SubmissionEntry owner, HeldDocument held, Answer answer) {
    Issue issue = Issues.of(file, owner, held);
    file.issue(issue);
    file.standAt(Stage.ISSUED);
    file.awaits(null);
    Optional<SubmissionEntry> first = firstOf(file, issue);
    first.ifPresentOrElse(
        entry -> {
          SubmissionEntry ended = entry.ended(SubmissionEnd.issued(false, file.now()));
          file.put(ended);
          file.journal().ended(ended, issue, answer);
        },
        () -> file.journal().alert(owner, foundLate(issue), answer));
    for (SubmissionEntry entry : file.submissions()) {
      if (entry.isUnfinished() && !first.map(SubmissionEntry::id).equals(Optional.of(entry.id()))) {
        placement.followIssue(file, entry, issue);
      }
    }
    file.schedule(Turn.NONE, null, false);
    wakeNotes(file);
  }

  private static Optional<SubmissionEntry> firstOf(DocumentFile file, Issue issue) {
    return file.active()
        .filter(active -> active.contentHash().equals(issue.contentHash()))
        .or(() ->
            file.in(State.WAITING).stream()
                .filter(entry -> entry.contentHash().equals(issue.contentHash()))
                .findFirst());
  }

  private static Message foundLate(Issue issue) {
    return new Message(
        "ISSUED_AFTER_FAILURE",
        "El proveedor tiene validado con el número %s un envío que se había dado por fallido."
            .formatted(issue.document().number()));
  }

  /** The active submission ends without a document; nothing of it is open at the provider. */
  void fail(
      DocumentFile file,
      FailureCause cause,
      List<Message> messages,
      boolean retryable,
      @Nullable Answer answer) {
    if (file.dealings().isOpen(file.now(), timing.lag())) {
      throw new IllegalStateException("a request is open: nothing may be told FAILED");
    }
    SubmissionEnd end = SubmissionEnd.failed(cause, messages, retryable, file.now());
    SubmissionEntry ended = file.requireActive().ended(end);
    tellWithoutValue(file);
    file.put(ended);
    file.journal().ended(ended, null, answer);
    file.awaits(null);
    file.standAt(Stage.FAILED);
    file.dealings().conflicted |= cause == FailureCause.CONFLICT;
    placement.afterFailure(file, ended, end);
    if (file.active().isEmpty()) {
      rest(file);
      wakeNotes(file);
    }
  }

  /** A person has to tell the buyer. */
  private static void tellWithoutValue(DocumentFile file) {
    if (file.dealings().contingency != null) {
      Message alert =
          new Message(
              "CONTINGENCY_REJECTED",
              "El comprador tiene una factura de contingencia que la DIAN no aceptó: corríjala,"
                  + " envíela otra vez con la misma referencia y entréguele la nueva.");
      file.journal().alert(file.requireActive(), alert, null);
    }
  }

  /** Without a submission at work there is only the late look after what was never answered. */
  void rest(DocumentFile file) {
    Dealings dealings = file.dealings();
    boolean again =
        file.stage() != Stage.ISSUED
            && dealings.unanswered
            && dealings.lateChecks < timing.lateChecks().size();
    if (again) {
      var end = file.activeOrLast().end();
      var from = end == null ? file.now() : end.at();
      var at = from.plus(timing.lateChecks().get(dealings.lateChecks));
      file.schedule(Turn.TIMED, at, false);
    } else {
      file.schedule(Turn.NONE, null, false);
    }
  }

  private static void wakeNotes(DocumentFile file) {
    if (file.key().type() == DocumentType.INVOICE) {
      file.wakeNotes();
    }
  }
}
