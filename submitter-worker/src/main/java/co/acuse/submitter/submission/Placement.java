package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.InvoiceStatus;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.submitter.submission.SubmissionEntry.State;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides, in the order of arrival, which submission of a document is at work. */
final class Placement {

  private static final String WITHDRAWN =
      "Este contenido fue reemplazado por una corrección posterior de la misma venta.";
  private static final String OBSOLETE =
      "Después del envío que se quiere repetir llegó otro distinto de la misma venta.";
  private static final String SUPERSEDED =
      "Otro contenido de la misma venta tomó su lugar antes de enviarse.";

  /** Gives each new submission its place, its end, or the document. */
  void placeNew(DocumentFile file) {
    file.in(State.NEW).forEach(entry -> place(file, entry));
  }

  private void place(DocumentFile file, SubmissionEntry entry) {
    if (isObsolete(file, entry)) {
      end(file, entry, FailureCause.REPLAY_OBSOLETE, OBSOLETE);
    } else if (file.issue().isPresent()) {
      followIssue(file, entry, file.issue().get());
    } else if (isWithdrawn(file, entry)) {
      end(file, entry, FailureCause.WITHDRAWN, WITHDRAWN);
    } else {
      file.active()
          .ifPresentOrElse(active -> joinQueue(file, entry, active), () -> begin(file, entry));
    }
  }

  /** A document with an end for ever: equal ones share it, others contradict it. */
  void followIssue(DocumentFile file, SubmissionEntry entry, Issue issue) {
    if (entry.contentHash().equals(issue.contentHash())) {
      finish(file, entry, SubmissionEnd.issued(true, file.now()));
    } else {
      String text =
          "La venta ya fue emitida con otro contenido, con el número %s."
              .formatted(issue.document().number());
      end(file, entry, FailureCause.CONFLICT, text);
    }
  }

  private void joinQueue(DocumentFile file, SubmissionEntry entry, SubmissionEntry active) {
    boolean supersedes =
        !entry.isReplay()
            && !entry.isEqualTo(active)
            && active.attempts() == 0
            && file.dealings().contingency == null
            && !file.dealings().mayHaveLeft(active)
            && isNewToDocument(file, entry);
    if (supersedes) {
      SubmissionEnd end =
          SubmissionEnd.failed(
              FailureCause.SUPERSEDED, message("SUPERSEDED", SUPERSEDED), false, file.now());
      finish(file, active, end);
      endRepeats(file, active, end);
      activate(file, entry);
    } else {
      file.put(entry.as(State.WAITING));
    }
  }

  /** A repeat that was accepted before its twin's end was known shares that end. */
  private void begin(DocumentFile file, SubmissionEntry entry) {
    Optional<SubmissionEnd> shared =
        lastEnded(file)
            .filter(last -> last.isEqualTo(entry) && !entry.isReplay())
            .map(last -> Objects.requireNonNull(last.end()))
            .filter(end -> end.status() == InvoiceStatus.FAILED)
            .filter(end -> !entry.acceptedAt().isAfter(end.at()));
    if (shared.isPresent()) {
      finish(file, entry, shared.get().repeatedAt(file.now()));
    } else {
      activate(file, entry);
    }
  }

  private void activate(DocumentFile file, SubmissionEntry entry) {
    file.put(entry.as(State.ACTIVE));
    file.dealings().beginSubmission();
    file.awaits(null);
    file.standAt(Stage.READY);
    file.queue();
    file.journal().activated(entry, file.ledger().requested(entry.id()));
  }

  /** Ends what waits behind a failed submission like it, and starts the next different one. */
  void afterFailure(DocumentFile file, SubmissionEntry failed, SubmissionEnd end) {
    endRepeats(file, failed, end);
    file.in(State.WAITING).forEach(entry -> file.put(entry.as(State.NEW)));
    placeNew(file);
  }

  private void endRepeats(DocumentFile file, SubmissionEntry ended, SubmissionEnd end) {
    for (SubmissionEntry waiting : file.in(State.WAITING)) {
      if (waiting.isEqualTo(ended)) {
        finish(file, waiting, end.repeatedAt(file.now()));
      }
    }
  }

  private void end(DocumentFile file, SubmissionEntry entry, FailureCause cause, String text) {
    finish(
        file, entry, SubmissionEnd.failed(cause, message(cause.name(), text), false, file.now()));
  }

  private void finish(DocumentFile file, SubmissionEntry entry, SubmissionEnd end) {
    SubmissionEntry ended = entry.ended(end);
    file.put(ended);
    file.journal().ended(ended, file.issue().orElse(null), null);
  }

  private static boolean isObsolete(DocumentFile file, SubmissionEntry entry) {
    if (!entry.isReplay()) {
      return false;
    }
    long repeated =
        file.submissions().stream()
            .filter(other -> other.id().equals(entry.replayOf()))
            .mapToLong(SubmissionEntry::position)
            .findFirst()
            .orElse(0);
    return earlier(file, entry, other -> other.position() > repeated && !other.isEqualTo(entry));
  }

  /** Equal to one that is older than a different one which is still at work or waits. */
  private static boolean isWithdrawn(DocumentFile file, SubmissionEntry entry) {
    return earlier(
        file,
        entry,
        different ->
            !different.isEqualTo(entry)
                && (different.state() == State.ACTIVE || different.state() == State.WAITING)
                && earlier(file, different, older -> older.isEqualTo(entry)));
  }

  private static boolean isNewToDocument(DocumentFile file, SubmissionEntry entry) {
    return !earlier(file, entry, other -> other.isEqualTo(entry));
  }

  private static boolean earlier(
      DocumentFile file, SubmissionEntry entry, Predicate<SubmissionEntry> what) {
    return file.submissions().stream()
        .filter(other -> other.position() < entry.position())
        .anyMatch(what);
  }

  private static Optional<SubmissionEntry> lastEnded(DocumentFile file) {
    return file.in(State.ENDED).stream()
        .max(
            Comparator.comparing((SubmissionEntry e) -> Objects.requireNonNull(e.end()).at())
                .thenComparingLong(SubmissionEntry::position));
  }

  private static List<Message> message(String code, String text) {
    return List.of(new Message(code, text));
  }
}
