package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.submitter.submission.Journal.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
    return switch (surroundings.accounts().of(file.key().issuer())) {
      case AccountState.Usable(var account) ->
          dealings.boundTo == null || dealings.boundTo.equals(account)
              ? dueStep(file, account)
              : suspended(file, movedAway(dealings.boundTo), later(file));
      case AccountState.Unusable(_, var reason, var again) -> suspended(file, reason, again);
      case AccountState.Unknown() -> unknownIssuer(file);
    };
  }

  private Order dueStep(DocumentFile file, Account account) {
    return switch (file.stage()) {
      case READY, BLOCKED, WAITING_INVOICE -> sending.send(file, account);
      case SENDING -> {
        lostSight(file);
        yield new Order.LookUp(file.now());
      }
      case UNKNOWN, PENDING, REJECTED, DELETING, FAILED, ISSUED -> new Order.LookUp(file.now());
    };
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

  private static Message movedAway(Account boundTo) {
    return new Message(
        "ACCOUNT_CHANGED",
        "El documento pertenece a la cuenta %s (%s, %s), que ya no es la configurada."
            .formatted(boundTo.name(), boundTo.provider(), boundTo.environment()));
  }

  private Order unknownIssuer(DocumentFile file) {
    Message reason =
        new Message("ISSUER_UNKNOWN", "El emisor no tiene proveedor configurado: configúrelo.");
    boolean neverSent = file.dealings().boundTo == null && file.active().isPresent();
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
