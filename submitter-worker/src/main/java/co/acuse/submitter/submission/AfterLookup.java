package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.submitter.submission.Journal.Wait;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** Decides what the provider's word about a document means. */
final class AfterLookup {

  private final Surroundings surroundings;
  private final Sending sending;
  private final Waits waits;
  private final Adoption adoption;
  private final AfterSubmit afterSubmit;
  private final Trouble trouble;
  private final LateLook lateLook;

  AfterLookup(
      Surroundings surroundings,
      Sending sending,
      Waits waits,
      Adoption adoption,
      AfterSubmit afterSubmit,
      Trouble trouble,
      LateLook lateLook) {
    this.surroundings = surroundings;
    this.sending = sending;
    this.waits = waits;
    this.adoption = adoption;
    this.afterSubmit = afterSubmit;
    this.trouble = trouble;
    this.lateLook = lateLook;
  }

  Order of(DocumentFile file, Order.LookUp asked, LookupOutcome outcome, boolean probing) {
    if (!(outcome instanceof LookupOutcome.BreakerOpen)) {
      file.dealings().askedInVain = outcome instanceof LookupOutcome.Unavailable;
    }
    return switch (outcome) {
      case LookupOutcome.Found(var held, var answer) -> {
        trouble.accountWorks(file);
        file.dealings().decidedAgainst(false);
        yield file.active().isPresent()
            ? adoption.judge(file, held, answer)
            : lateLook.found(file, held, answer);
      }
      case LookupOutcome.NotFound(var decided, var answer) -> {
        trouble.accountWorks(file);
        file.dealings().decidedAgainst(decided);
        yield notFound(file, asked.askedAt(), answer);
      }
      case LookupOutcome.Throttled(var until, var answer) -> trouble.throttled(file, until, answer);
      case LookupOutcome.Denied(var denial, var answer) -> trouble.denied(file, denial, answer);
      case LookupOutcome.BreakerOpen(_, var answer) -> trouble.away(file, answer);
      case LookupOutcome.Unavailable(var answer) ->
          probing ? trouble.away(file, answer) : trouble.unavailable(file, answer);
    };
  }

  private Order notFound(DocumentFile file, Instant askedAt, Answer answer) {
    boolean deleting = file.stage() == Stage.REJECTED || file.stage() == Stage.DELETING;
    if (file.active().isPresent() && !deleting && surroundings.hasMoved(file)) {
      return notWithTheEarlierAccount(file, askedAt, answer);
    }
    return switch (file.stage()) {
      case READY, WAITING_INVOICE -> {
        file.dealings().lookFirst = false;
        yield sending.send(file, account(file));
      }
      case BLOCKED -> afterSubmit.blocked(file, answer);
      case SENDING, UNKNOWN, PENDING -> notThere(file, askedAt, answer);
      case REJECTED ->
          isCertain(file, askedAt) ? adoption.gone(file, false, answer) : askAgain(file, answer);
      case DELETING ->
          isConclusive(file, askedAt) ? adoption.gone(file, true, answer) : askAgain(file, answer);
      case FAILED, ISSUED -> lateLook.notFound(file, answer);
    };
  }

  /** Only the word of the account that it was sent to lets a document go to another one. */
  private Order notWithTheEarlierAccount(DocumentFile file, Instant askedAt, Answer answer) {
    if (!isCertain(file, askedAt)) {
      file.standAt(Stage.UNKNOWN);
      return askAgain(file, answer);
    }
    Optional<Instant> next = nextLookBeforeLeaving(file, askedAt);
    if (next.isPresent()) {
      return mayStillComeToLight(file, next.get(), answer);
    }
    Account left = account(file);
    file.dealings().leaveAccount();
    file.standAt(Stage.READY);
    Message reason =
        new Message(
            "ACCOUNT_LEFT",
            "La cuenta %s no tiene el documento: se envía con la configurada ahora."
                .formatted(left.name()));
    waits.outside(file, Phase.QUEUED, reason, answer);
    return new Order.Nothing();
  }

  /**
   * What was answered needs no more than that; what was not is asked for as long as after a
   * failure.
   */
  private Optional<Instant> nextLookBeforeLeaving(DocumentFile file, Instant askedAt) {
    Dealings dealings = file.dealings();
    SentRequest request = dealings.request;
    if (request == null
        || !dealings.mayHaveArrived()
        || dealings.isConclusive(askedAt, surroundings.timing().leaving())) {
      return Optional.empty();
    }
    return surroundings.timing().lateChecks().stream()
        .map(request::conclusiveFrom)
        .filter(look -> look.isAfter(askedAt))
        .min(Comparator.naturalOrder());
  }

  private Order mayStillComeToLight(DocumentFile file, Instant next, Answer answer) {
    file.standAt(Stage.UNKNOWN);
    Message reason =
        new Message(
            "LEAVING_ACCOUNT",
            ("La cuenta %s no muestra el documento, pero una petición quedó sin respuesta: se le"
                    + " vuelve a preguntar antes de enviarlo con la configurada ahora.")
                .formatted(account(file).name()));
    waits.until(file, new Wait(Phase.UNKNOWN, reason, next, null, answer));
    return new Order.Nothing();
  }

  private Order notThere(DocumentFile file, Instant askedAt, Answer answer) {
    if (!isCertain(file, askedAt)) {
      file.standAt(Stage.UNKNOWN);
      return askAgain(file, answer);
    }
    SentRequest request = Objects.requireNonNull(file.dealings().request);
    boolean onceMore = file.dealings().mayGoOnceMore();
    if (!onceMore && isContradicted(file)) {
      return trouble.contradicted(file, answer);
    }
    file.dealings().noLongerHeld();
    file.standAt(Stage.READY);
    if (!onceMore && trouble.isBudgetSpent(file)) {
      return trouble.giveUp(file, answer);
    }
    int failures = file.dealings().retries.retries();
    Instant due = request.startedAt().plus(surroundings.delays().retry(failures));
    boolean hurries = file.dealings().contingency != null;
    if (!hurries && due.isAfter(file.now())) {
      Message reason = new Message("NOT_HELD", "El proveedor no lo tiene: se enviará otra vez.");
      waits.counted(file, Phase.WAITING_RETRY, reason, due, answer);
      return new Order.Nothing();
    }
    return sending.send(file, account(file));
  }

  /** What was in process may be issued yet: it is sent again a few times, and never given up. */
  private boolean isContradicted(DocumentFile file) {
    Dealings dealings = file.dealings();
    return dealings.pendingSince != null && (trouble.isBudgetSpent(file) || !dealings.vanishes());
  }

  private Order askAgain(DocumentFile file, Answer answer) {
    Message reason =
        new Message("NOT_FOUND_YET", "El proveedor no lo muestra (todavía): se pregunta otra vez.");
    waits.counted(file, Phase.UNKNOWN, reason, trouble.askAgainAt(file), answer);
    return new Order.Nothing();
  }

  /** Not found more than once, and at last after the lag window. */
  private boolean isCertain(DocumentFile file, Instant askedAt) {
    file.dealings().notFound++;
    return file.dealings().notFound > 1 && isConclusive(file, askedAt);
  }

  private boolean isConclusive(DocumentFile file, Instant askedAt) {
    return file.dealings().isConclusive(askedAt, surroundings.timing().lag());
  }

  private static Account account(DocumentFile file) {
    return Objects.requireNonNull(file.dealings().boundTo, "bound since its first request");
  }
}
