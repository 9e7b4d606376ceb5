package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.submitter.submission.Journal.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Decides what a document that is due needs done. */
final class NextStep {

  private final Surroundings surroundings;
  private final Placement placement;
  private final Sending sending;
  private final Endings endings;
  private final Waits waits;

  NextStep(
      Surroundings surroundings,
      Placement placement,
      Sending sending,
      Endings endings,
      Waits waits) {
    this.surroundings = surroundings;
    this.placement = placement;
    this.sending = sending;
    this.endings = endings;
    this.waits = waits;
  }

  Order of(DocumentFile file) {
    placement.placeNew(file);
    if (!file.isDue()) {
      return new Order.Nothing();
    }
    Dealings dealings = file.dealings();
    dealings.retries = dealings.retries.resumed(file.now());
    boolean moved = surroundings.hasMoved(file);
    if (moved && neverLeft(file)) {
      dealings.leaveAccount();
    }
    return switch (state(file)) {
      case AccountState.Usable(var account) ->
          moved && dealings.boundTo != null ? askBeforeLeaving(file) : dueStep(file, account);
      case AccountState.Unusable(_, var reason, var again) -> suspended(file, reason, again);
      case AccountState.Unknown() -> unknownIssuer(file);
    };
  }

  private AccountState state(DocumentFile file) {
    Account bound = file.dealings().boundTo;
    Accounts accounts = surroundings.accounts();
    return bound == null
        ? accounts.of(file.key().issuer())
        : accounts.bound(file.key().issuer(), bound);
  }

  /** No request of it can have reached the account that it was to be sent with. */
  private static boolean neverLeft(DocumentFile file) {
    Dealings dealings = file.dealings();
    boolean waits = file.stage() == Stage.READY || file.stage() == Stage.WAITING_INVOICE;
    return waits
        && !dealings.unanswered
        && !dealings.conflicted
        && file.submissions().stream().allMatch(entry -> entry.attempts() == 0);
  }

  /** What the earlier account holds is brought to its end there; nothing new is sent to it. */
  private Order askBeforeLeaving(DocumentFile file) {
    if (file.stage() == Stage.SENDING) {
      lostSight(file);
    }
    return new Order.LookUp(file.now());
  }

  private Order dueStep(DocumentFile file, Account account) {
    return switch (file.stage()) {
      case READY, BLOCKED, WAITING_INVOICE ->
          isOpen(file) ? stillOpen(file) : sending.send(file, account);
      case SENDING -> {
        lostSight(file);
        yield new Order.LookUp(file.now());
      }
      case UNKNOWN, PENDING, REJECTED, DELETING, FAILED, ISSUED -> {
        // Of what a ledger that was lost had sent, only the issuer's account is known.
        file.dealings().boundTo = account;
        yield new Order.LookUp(file.now());
      }
    };
  }

  private boolean isOpen(DocumentFile file) {
    return file.dealings().isOpen(file.now(), surroundings.timing().lag());
  }

  /** A ledger that was lost may have sent it: nobody is asked before that shows at the provider. */
  private Order stillOpen(DocumentFile file) {
    SentRequest request = Objects.requireNonNull(file.dealings().request, "it is open");
    Instant closed = request.conclusiveFrom(surroundings.timing().lag());
    Message reason =
        new Message(
            "RESTORED",
            "El registro se restauró de una copia: se pregunta al proveedor antes de enviar.");
    waits.until(file, new Wait(Phase.UNKNOWN, reason, closed, null, null));
    return new Order.Nothing();
  }

  /** Whoever sent it died before the answer. */
  private void lostSight(DocumentFile file) {
    file.dealings().lostSight();
    file.standAt(Stage.UNKNOWN);
    Message reason =
        new Message("ANSWER_LOST", "Se envió y no se supo la respuesta: se pregunta al proveedor.");
    waits.until(file, new Wait(Phase.UNKNOWN, reason, file.now(), null, null));
  }

  private Order suspended(DocumentFile file, Message reason, Instant again) {
    Instant notYet = again.isAfter(file.now()) ? again : later(file);
    waits.until(file, new Wait(Phase.SUSPENDED, reason, notYet, null, null));
    return new Order.Nothing();
  }

  private Order unknownIssuer(DocumentFile file) {
    Message reason =
        new Message("ISSUER_UNKNOWN", "El emisor no tiene proveedor configurado: configúrelo.");
    boolean neverSent =
        file.dealings().boundTo == null
            && file.active().filter(entry -> !file.dealings().mayHaveLeft(entry)).isPresent();
    Duration patience = surroundings.timing().unknownIssuer();
    if (neverSent && file.requireActive().acceptedAt().plus(patience).isBefore(file.now())) {
      endings.fail(file, FailureCause.ISSUER_UNKNOWN, List.of(reason), true, null);
      return new Order.Nothing();
    }
    return suspended(file, reason, file.now().plus(surroundings.timing().noteLooks()));
  }

  private Instant later(DocumentFile file) {
    return file.now().plus(surroundings.timing().suspended());
  }
}
