package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.submitter.submission.Journal.Wait;
import co.acuse.submitter.submission.Schedule.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a document aside until its next action, and tells why, once. */
final class Waits {

  private final Surroundings surroundings;

  Waits(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** A failure: counted, and longer each time. */
  void retry(DocumentFile file, Phase phase, Message reason, @Nullable Answer answer) {
    Dealings dealings = file.dealings();
    dealings.retries = dealings.retries.failed();
    Duration delay = surroundings.delays().retry(dealings.retries.retries());
    counted(file, phase, reason, file.now().plus(delay), answer);
  }

  /** A wait that uses up the time for retries. */
  void counted(
      DocumentFile file, Phase phase, Message reason, Instant until, @Nullable Answer answer) {
    Dealings dealings = file.dealings();
    dealings.retries = dealings.retries.waiting(file.now(), until);
    until(file, new Wait(phase, reason, until, null, answer));
  }

  /** A wait for others' sake. */
  void until(DocumentFile file, Wait wait) {
    file.schedule(Turn.TIMED, wait.until(), holdsLane(file));
    tell(file, wait);
  }

  /** Due as soon as its account and its provider let it. */
  void outside(DocumentFile file, Phase phase, Message reason, @Nullable Answer answer) {
    if (file.stage() == Stage.READY) {
      file.queue();
    } else {
      file.schedule(Turn.TIMED, file.now(), holdsLane(file));
    }
    tell(file, new Wait(phase, reason, null, null, answer));
  }

  boolean holdsLane(DocumentFile file) {
    return !surroundings.hasMoved(file)
        && pendingHoldsLane(file)
        && switch (file.stage()) {
          case SENDING, PENDING, REJECTED, DELETING, BLOCKED -> true;
          // Once it was asked for and not found, others need not wait for its window to close.
          case UNKNOWN -> file.dealings().notFound == 0;
          case READY, WAITING_INVOICE, FAILED, ISSUED -> false;
        };
  }

  private boolean pendingHoldsLane(DocumentFile file) {
    Account account = file.dealings().boundTo;
    return account == null
        || surroundings.gateways().of(account.provider()).lanes().pendingHoldsLane();
  }

  /** The same wait is not told twice: a provider that is away for a day is one event. */
  static void tell(DocumentFile file, Wait wait) {
    Optional<SubmissionEntry> active = file.active();
    if (active.isEmpty()) {
      return;
    }
    SubmissionEntry entry = active.get();
    Wait told = file.dealings().contingency == null ? wait : wait.in(inContingency(wait.phase()));
    Told now =
        new Told(entry.id(), told.phase(), told.reason().code(), entry.attempts(), told.blocker());
    if (!now.equals(file.dealings().told)) {
      file.dealings().told = now;
      Account account = file.dealings().boundTo;
      Provider provider = account == null ? null : account.provider();
      file.journal().waiting(entry, told, provider);
    }
  }

  /**
   * While the authority does not answer, what matters to the till is that the buyer may have it.
   */
  private static Phase inContingency(Phase phase) {
    return switch (phase) {
      case QUEUED, WAITING_RETRY, UNKNOWN, PROVIDER_AWAY, CONTINGENCY -> Phase.CONTINGENCY;
      case SENDING, PENDING_AUTHORITY, BLOCKED, SUSPENDED, WAITING_INVOICE -> phase;
    };
  }
}
