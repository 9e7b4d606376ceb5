package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.submitter.submission.Journal.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes a document that the provider holds for ours, or not, after comparing all of it. */
final class Adoption {

  private final Surroundings surroundings;
  private final Sending sending;
  private final Endings endings;
  private final Waits waits;
  private final Trouble trouble;

  Adoption(
      Surroundings surroundings, Sending sending, Endings endings, Waits waits, Trouble trouble) {
    this.surroundings = surroundings;
    this.sending = sending;
    this.endings = endings;
    this.waits = waits;
    this.trouble = trouble;
  }

  Order judge(DocumentFile file, HeldDocument held, Answer answer) {
    if (!held.reference().equals(file.key().reference().value())) {
      return unreadable(file, answer);
    }
    if (!held.full()) {
      return held.state() == HeldDocument.State.PENDING
          ? undecided(file, answer)
          : unreadable(file, answer);
    }
    Optional<SubmissionEntry> owner = owner(file, held);
    if (owner.isEmpty()) {
      return conflict(file, held, answer);
    }
    file.dealings().notFound = 0;
    return switch (held.state()) {
      case VALIDATED -> {
        file.dealings().answered(file.now());
        endings.succeed(file, owner.get(), held, answer);
        yield new Order.Nothing();
      }
      case REJECTED -> rejected(file, owner.get(), held, answer);
      case PENDING ->
          file.stage() == Stage.PENDING && !isOpen(file)
              ? sendAgain(file, owner.get())
              : pending(file, answer);
    };
  }

  /** The submission whose frozen request says what the document says; the active one first. */
  Optional<SubmissionEntry> owner(DocumentFile file, HeldDocument held) {
    return candidates(file).filter(entry -> differences(file, entry, held).isEmpty()).findFirst();
  }

  private static Stream<SubmissionEntry> candidates(DocumentFile file) {
    Comparator<SubmissionEntry> newestFirst =
        Comparator.comparingLong(SubmissionEntry::position).reversed();
    return Stream.concat(file.active().stream(), file.submissions().stream().sorted(newestFirst))
        .filter(entry -> entry.frozenSha256() != null);
  }

  private List<Difference> differences(
      DocumentFile file, SubmissionEntry entry, HeldDocument held) {
    List<List<Difference>> all =
        file.versions(entry).stream().map(sent -> differences(file, sent, held)).toList();
    return all.stream().filter(List::isEmpty).findFirst().orElseGet(all::getFirst);
  }

  private List<Difference> differences(DocumentFile file, FrozenRequest sent, HeldDocument held) {
    Account account = account(file);
    return surroundings.gatewayOf(account).differences(account, file.key(), sent, held);
  }

  private static Account account(DocumentFile file) {
    return Objects.requireNonNull(file.dealings().boundTo, "bound since its first request");
  }

  private boolean isOpen(DocumentFile file) {
    return file.dealings().isOpen(file.now(), surroundings.timing().lag());
  }

  /** An answer about something else, or only part of it: ask again, decide nothing. */
  private Order unreadable(DocumentFile file, Answer answer) {
    if (file.stage() == Stage.SENDING) {
      file.dealings().lostSight();
      file.standAt(Stage.UNKNOWN);
    }
    return trouble.unavailable(file, answer);
  }

  /**
   * The authority is still at work, and there is nothing yet to be compared. Asking is all that
   * helps: sending again would not make it any faster.
   */
  private Order undecided(DocumentFile file, Answer answer) {
    file.dealings().notFound = 0;
    return pending(file, answer);
  }

  private Order conflict(DocumentFile file, HeldDocument held, Answer answer) {
    if (isOpen(file)) {
      return waitForWindow(file, answer);
    }
    endings.fail(file, FailureCause.CONFLICT, conflictText(file, held), false, answer);
    return new Order.Nothing();
  }

  private List<Message> conflictText(DocumentFile file, HeldDocument held) {
    List<Message> messages = new ArrayList<>();
    messages.add(
        new Message(
            "CONFLICT",
            "El proveedor tiene con esta referencia un documento distinto%s."
                .formatted(held.number() == null ? "" : ", el " + held.number())));
    candidates(file)
        .findFirst()
        .ifPresent(entry ->
            differences(file, entry, held)
                .forEach(difference ->
                    messages.add(
                        new Message(
                            "DIFFERENT",
                            "%s: se pidió %s, el proveedor tiene %s"
                                .formatted(
                                    difference.what(), difference.asked(), difference.held())))));
    return messages;
  }

  private Order rejected(
      DocumentFile file, SubmissionEntry owner, HeldDocument held, Answer answer) {
    Dealings dealings = file.dealings();
    Rejection known = dealings.rejection;
    boolean readAgain =
        known != null
            && (file.stage() == Stage.REJECTED || file.stage() == Stage.DELETING)
            && (known.number() == null || known.number().equals(held.number()));
    Rejection seen =
        new Rejection(
            owner.id(),
            held.number(),
            known == null || known.rules().isEmpty() ? held.messages() : known.rules());
    dealings.rejection = seen;
    if (isOpen(file)) {
      file.standAt(file.stage() == Stage.DELETING ? Stage.DELETING : Stage.REJECTED);
      return waitForWindow(file, answer);
    }
    if (readAgain) {
      return sending.delete(file);
    }
    file.standAt(Stage.REJECTED);
    return known == null ? new Order.LookUp(file.now()) : trouble.unavailable(file, answer);
  }

  /** Until the open request can no longer take effect. */
  private Order waitForWindow(DocumentFile file, Answer answer) {
    SentRequest request = Objects.requireNonNull(file.dealings().request);
    Instant closed = request.conclusiveFrom(surroundings.timing().lag());
    if (file.stage() == Stage.SENDING) {
      file.standAt(Stage.UNKNOWN);
    }
    Message reason =
        new Message("STILL_OPEN", "Una petición sin respuesta todavía puede tener efecto.");
    waits.until(file, new Wait(Trouble.phase(file), reason, closed, null, answer));
    return new Order.Nothing();
  }

  Order pending(DocumentFile file, Answer answer) {
    Dealings dealings = file.dealings();
    if (dealings.pendingSince == null) {
      dealings.pendingSince = file.now();
      dealings.wasPending = true;
      dealings.holdingTries = 0;
    }
    file.standAt(Stage.PENDING);
    Timing timing = surroundings.timing();
    boolean stuck = !file.now().isBefore(dealings.pendingSince.plus(timing.stuck()));
    // What holds nobody up, and was told to be stuck, is asked about at leisure.
    Duration longest = stuck && !waits.holdsLane(file) ? timing.stuck() : timing.pending();
    Instant until =
        file.now().plus(surroundings.delays().holding(dealings.holdingTries++, longest));
    Message reason = new Message("PENDING", "El proveedor lo tiene; la DIAN no ha decidido.");
    waits.until(file, new Wait(Phase.PENDING_AUTHORITY, reason, until, null, answer));
    trouble.tellStuck(file, stuck);
    return new Order.Nothing();
  }

  /** The provider asks the authority again only when it gets the same bytes again. */
  private Order sendAgain(DocumentFile file, SubmissionEntry owner) {
    return sending.post(file, owner, account(file));
  }

  /** The own rejected document is gone. */
  Order gone(DocumentFile file, boolean deletedByUs, @Nullable Answer answer) {
    Dealings dealings = file.dealings();
    Rejection rejection = Objects.requireNonNull(dealings.rejection, "only what was rejected");
    SubmissionEntry rejected = file.submission(rejection.submission());
    dealings.answered(file.now());
    dealings.noLongerHeld();
    if (deletedByUs && answer != null) {
      file.journal().deleted(rejected, account(file).provider(), rejection.number(), answer);
    }
    Optional<SubmissionEntry> active = file.active();
    if (active.isEmpty()) {
      file.standAt(Stage.FAILED);
      endings.rest(file);
    } else if (active.get().isEqualTo(rejected)) {
      endings.fail(file, FailureCause.REJECTED_BY_AUTHORITY, rejection.rules(), false, answer);
    } else {
      file.standAt(Stage.READY);
      file.schedule(Schedule.Turn.READY, null, false);
    }
    return new Order.Nothing();
  }
}
