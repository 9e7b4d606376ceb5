package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.submitter.submission.Journal.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What happens to a document when provider or account do not do their part. */
final class Trouble {

  private final Surroundings surroundings;
  private final Endings endings;
  private final Waits waits;

  Trouble(Surroundings surroundings, Endings endings, Waits waits) {
    this.surroundings = surroundings;
    this.endings = endings;
    this.waits = waits;
  }

  Order throttled(DocumentFile file, Instant until, Answer answer) {
    Instant notBefore = until.isAfter(file.now()) ? until : file.now().plusSeconds(1);
    Message reason = new Message("THROTTLED", "El proveedor pide esperar.");
    waits.until(file, new Wait(phase(file), reason, notBefore, null, answer));
    return new Order.Nothing();
  }

  Order denied(DocumentFile file, SubmissionOutcome.Denial denial, Answer answer) {
    Instant again = file.now().plus(surroundings.timing().suspended());
    if (surroundings.hasMoved(file)) {
      return deniedByTheEarlierAccount(file, denial, again, answer);
    }
    file.changeAccount(new AccountChange.Suspended(denial.name(), answer.summary(), again));
    Message reason = new Message(denial.name(), answer.summary());
    waits.outside(file, Phase.SUSPENDED, reason, answer);
    return new Order.Nothing();
  }

  /** Of no concern to the issuer's other sales. */
  private Order deniedByTheEarlierAccount(
      DocumentFile file, SubmissionOutcome.Denial denial, Instant again, Answer answer) {
    Message reason =
        new Message(
            "EARLIER_ACCOUNT_" + denial.name(),
            ("Se envió con una cuenta anterior, que ya no responde (%s). Corrija las credenciales"
                    + " de la entrada de esa cuenta; mientras tanto no se envía con otra.")
                .formatted(answer.summary()));
    waits.until(file, new Wait(Phase.SUSPENDED, reason, again, null, answer));
    return new Order.Nothing();
  }

  /**
   * The document has failed for its account's sake. Others would too, so one at a time tries: the
   * next one at once, since what a rule says may be meant for the document after all, and when that
   * is rejected as well, another one every few minutes.
   */
  void accountRejected(DocumentFile file, List<Message> rules) {
    if (surroundings.hasMoved(file)) {
      return;
    }
    boolean repeatedly = file.ledger().isSuspended(file.key().issuer());
    Duration rest = repeatedly ? surroundings.timing().suspended() : Duration.ZERO;
    String text =
        rules.stream()
            .map(rule -> rule.code() + ": " + rule.text())
            .collect(Collectors.joining(" · "));
    file.changeAccount(
        new AccountChange.Suspended(Suspension.ACCOUNT_REJECTED, text, file.now().plus(rest)));
  }

  /** The provider answered as it does to an account in order. */
  void accountWorks(DocumentFile file) {
    if (!surroundings.hasMoved(file) && file.ledger().isSuspended(file.key().issuer())) {
      file.changeAccount(new AccountChange.Lifted());
    }
  }

  Order away(DocumentFile file, Answer answer) {
    tellDeadline(file);
    Message reason = new Message("PROVIDER_AWAY", "El proveedor no responde a nadie.");
    waits.outside(file, Phase.PROVIDER_AWAY, reason, answer);
    return new Order.Nothing();
  }

  /** A failure that leaves open what the provider holds: never an end, only a longer wait. */
  Order unavailable(DocumentFile file, Answer answer) {
    waits.retry(file, phase(file), new Message("UNAVAILABLE", answer.summary()), answer);
    tellStuck(file, isBudgetSpent(file));
    tellDeadline(file);
    return new Order.Nothing();
  }

  /**
   * Undecided whenever it is sent, and not held whenever it is asked for: it may be issued yet, so
   * it never fails for that, and is only asked about until a person has cleared it up.
   */
  Order contradicted(DocumentFile file, Answer answer) {
    file.standAt(Stage.PENDING);
    Timing timing = surroundings.timing();
    Duration rest = waits.holdsLane(file) ? timing.pending() : timing.stuck();
    Message reason =
        new Message(
            "CONTRADICTED",
            "El proveedor dice que está en proceso cuando lo recibe, y que no lo tiene cuando se le"
                + " pregunta: revíselo con él.");
    Instant next = file.now().plus(rest);
    waits.until(file, new Wait(Phase.PENDING_AUTHORITY, reason, next, null, answer));
    tellStuck(file, true);
    return new Order.Nothing();
  }

  /** The provider certainly does not hold it: it may be given up when its time is used up. */
  Order retryOrGiveUp(DocumentFile file, Answer answer) {
    if (isBudgetSpent(file)) {
      return giveUp(file, answer);
    }
    return unavailable(file, answer);
  }

  /** What was in process, and was not decided against since, may be issued yet: that is not. */
  Order giveUp(DocumentFile file, Answer answer) {
    if (file.dealings().mayBeDecidedYet()) {
      return contradicted(file, answer);
    }
    Message reason =
        new Message(
            "RETRIES_EXHAUSTED",
            "Se agotó el tiempo de reintentos y el proveedor no tiene el documento: reenvíelo.");
    endings.fail(file, FailureCause.RETRIES_EXHAUSTED, List.of(reason), true, answer);
    return new Order.Nothing();
  }

  /** What a buyer has is never given up. */
  boolean isBudgetSpent(DocumentFile file) {
    Duration spent = file.dealings().retries.spent();
    return file.dealings().contingency == null
        && spent.compareTo(surroundings.timing().retryBudget()) >= 0;
  }

  /** A person should look at what has been on its way for too long; told once. */
  void tellStuck(DocumentFile file, boolean stuck) {
    if (stuck && !file.dealings().stuckTold && file.active().isPresent()) {
      file.dealings().stuckTold = true;
      Message alert =
          new Message("STUCK", "El documento no avanza en el proveedor: revíselo con él.");
      file.journal().alert(file.requireActive(), alert, null);
    }
  }

  private static void tellDeadline(DocumentFile file) {
    Contingency contingency = file.dealings().contingency;
    if (contingency != null && contingency.isToBeTold(file.now()) && file.active().isPresent()) {
      file.dealings().contingency = contingency.asTold();
      Message alert =
          new Message(
              "CONTINGENCY_DEADLINE",
              "La factura de contingencia sigue sin transmitirse a la DIAN: el plazo vence el %s."
                  .formatted(contingency.transmitBy().atZone(Issues.BOGOTA).toOffsetDateTime()));
      file.journal().alert(file.requireActive(), alert, null);
    }
  }

  /** When to ask again, not later than the moment from which "not found" is conclusive. */
  Instant askAgainAt(DocumentFile file) {
    Dealings dealings = file.dealings();
    Instant next = file.now().plus(surroundings.delays().asking(dealings.notFound));
    SentRequest request = dealings.request;
    if (request == null) {
      return next;
    }
    Instant conclusive = request.conclusiveFrom(surroundings.timing().lag());
    return next.isAfter(conclusive) && conclusive.isAfter(file.now()) ? conclusive : next;
  }

  Duration blockedWait(int tries) {
    return surroundings.delays().holding(tries, surroundings.timing().blocked());
  }

  static Phase phase(DocumentFile file) {
    return switch (file.stage()) {
      case READY, WAITING_INVOICE, FAILED, ISSUED -> Phase.WAITING_RETRY;
      case SENDING, UNKNOWN, DELETING, REJECTED -> Phase.UNKNOWN;
      case PENDING -> Phase.PENDING_AUTHORITY;
      case BLOCKED -> Phase.BLOCKED;
    };
  }
}
