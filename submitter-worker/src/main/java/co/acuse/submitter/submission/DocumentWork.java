package co.acuse.submitter.submission;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.submitter.submission.SubmissionOutcome.Certainty;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works on one document that is due: write, send, write, until it has to wait. */
public final class DocumentWork {

  /** More requests in a row than any way through the rules needs. */
  private static final int REQUESTS_IN_A_ROW = 8;

  private static final int RECORDING_TRIES = 6;
  private static final Duration RECORDING_PAUSE = Duration.ofMillis(200);

  private final Ledger ledger;
  private final Decisions decisions;
  private final Gateways gateways;
  private final Duration requestTime;
  private final Ticker ticker;
  private final WorkObserver observer;
  private final Announcement announcement;

  /**
   * Work of a worker.
   *
   * @param announcement by which requests under numbers of ours are told before they leave
   */
  public DocumentWork(
      Ledger ledger,
      Decisions decisions,
      Gateways gateways,
      Duration requestTime,
      Ticker ticker,
      WorkObserver observer,
      Announcement announcement) {
    this.announcement = announcement;
    this.ledger = ledger;
    this.decisions = decisions;
    this.gateways = gateways;
    this.requestTime = requestTime;
    this.ticker = ticker;
    this.observer = observer;
  }

  /**
   * Does what is due for a document.
   *
   * @param probing whether this is the probe of an open breaker
   */
  public Reach work(LeaseHold hold, InvoiceId document, boolean probing) {
    return follow(hold, document, next(hold, document), probing);
  }

  /** Asks about a document that is to be signed in contingency, whatever the breaker says. */
  public Reach askBeforeContingency(LeaseHold hold, InvoiceId document) {
    return follow(hold, document, revise(hold, document, decisions::enterContingency), true);
  }

  private Reach follow(LeaseHold hold, InvoiceId document, Optional<Step> first, boolean probing) {
    Reach reach = Reach.none();
    Optional<Step> step = first;
    for (int request = 0; request < REQUESTS_IN_A_ROW && wantsRequest(step); request++) {
      Answered answered = carryOut(hold, step.get());
      reach = answered.reach();
      step = recordForSure(hold, document, step.get(), answered, probing);
    }
    return reach;
  }

  private static boolean wantsRequest(Optional<Step> step) {
    return step.isPresent() && !(step.get().order() instanceof Order.Nothing);
  }

  /** (1) In one transaction: what is to be done is decided and written down. */
  Optional<Step> next(LeaseHold hold, InvoiceId document) {
    return revise(hold, document, decisions::next);
  }

  /** (2) The request. */
  Answered carryOut(LeaseHold hold, Step step) {
    try (var _ = observer.working(step.key(), step.context())) {
      Answered answered = ask(hold, step);
      observer.outcome(step.key(), answered.request(), answered.outcome());
      return answered;
    }
  }

  /** An answer is worth some patience with a database that hesitates; else it is asked for. */
  private Optional<Step> recordForSure(
      LeaseHold hold, InvoiceId document, Step step, Answered answered, boolean probing) {
    for (int attempt = 1; attempt < RECORDING_TRIES; attempt++) {
      try {
        return record(hold, document, step, answered, probing);
      } catch (RuntimeException fault) {
        observer.broken(step.key(), fault);
        if (!hold.outlasts(ticker.nanos()) || !pause(RECORDING_PAUSE.multipliedBy(attempt))) {
          throw fault;
        }
      }
    }
    return record(hold, document, step, answered, probing);
  }

  private static boolean pause(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** (3) In one transaction: what became of it. */
  Optional<Step> record(
      LeaseHold hold, InvoiceId document, Step step, Answered answered, boolean probing) {
    return revise(
        hold,
        document,
        file ->
            switch (step.order()) {
              case Order.Nothing nothing -> nothing;
              case Order.Post post ->
                  decisions.submitted(file, post, answered.submission(), probing);
              case Order.LookUp lookUp ->
                  decisions.lookedUp(file, lookUp, answered.lookup(), probing);
              case Order.Delete delete ->
                  decisions.deleted(file, delete, answered.deletion(), probing);
            });
  }

  /** The deadline is counted from before the ledger is asked, as the ledger counts from later. */
  private Optional<Step> revise(
      LeaseHold hold, InvoiceId document, Function<DocumentFile, Order> decision) {
    long deadline = ticker.nanos() + requestTime.toNanos();
    return ledger.revise(
        hold.lease(), document, file -> step(file, decision.apply(file), deadline));
  }

  private Step step(DocumentFile file, Order order, long deadline) {
    Account account = file.dealings().boundTo;
    boolean byRequest =
        order instanceof Order.LookUp
            && account != null
            && gateways.of(account.provider()).asksByRequest();
    return Step.of(file, order, byRequest ? file.frozenRequests() : List.of(), deadline);
  }

  private Answered ask(LeaseHold hold, Step step) {
    if (step.order() instanceof Order.Post(_, var bytes) && !isTold(hold, step, bytes)) {
      return Answered.of(untold());
    }
    BooleanSupplier mayStillSend = () -> mayStillSend(hold, step, Duration.ZERO);
    Duration budget = Duration.ofNanos(Math.max(0, step.deadline() - ticker.nanos()));
    BooleanSupplier mayRepeat =
        () -> mayStillSend(hold, step, requestTime.dividedBy(4)) && isRepeatWritten(hold, step);
    Account account = Objects.requireNonNull(step.account(), "bound before any request");
    Call call =
        new Call(
            budget, mayStillSend, mayRepeat, account, step.live(), step.context().traceparent());
    InvoiceGateway gateway = gateways.of(account.provider());
    try {
      return switch (step.order()) {
        case Order.Nothing _ -> throw new IllegalStateException("nothing is to be asked");
        case Order.Post(_, var bytes) -> Answered.of(gateway.submit(call, step.key(), bytes));
        case Order.LookUp(_, boolean evenIfAway) ->
            Answered.of(
                evenIfAway
                    ? gateway.lookUpEvenIfAway(call, step.key(), step.sent())
                    : gateway.lookUp(call, step.key(), step.sent()));
        case Order.Delete _ -> Answered.of(gateway.delete(call, step.key()));
      };
    } catch (RuntimeException fault) {
      observer.broken(step.key(), fault);
      return Answered.broken(step.order(), fault);
    }
  }

  /**
   * Only the ledger knows which document has which number of ours. Were it lost with that, the
   * document would get another number and be issued twice; so the number is told before it leaves.
   */
  private boolean isTold(LeaseHold hold, Step step, FrozenRequest bytes) {
    if (bytes.stamp() == null) {
      return true;
    }
    try {
      return announcement.told(hold.lease(), step.key().invoiceId());
    } catch (RuntimeException fault) {
      observer.broken(step.key(), fault);
      return false;
    }
  }

  private static SubmissionOutcome untold() {
    return new SubmissionOutcome.Unavailable(
        Certainty.NOT_SENT, new Answer(null, null, "not sent: Kafka did not take the event"));
  }

  /**
   * The lease is compared with the deadline: past the deadline that would say nothing. A process
   * that was stopped for longer than both must not send when it wakes up.
   *
   * @param needs what must be left until the deadline: a repeat that is cut off in its first
   *     moments may have arrived for all that one knows, and has to be asked about
   */
  private boolean mayStillSend(LeaseHold hold, Step step, Duration needs) {
    return step.deadline() - ticker.nanos() > needs.toNanos() && hold.outlasts(step.deadline());
  }

  private boolean isRepeatWritten(LeaseHold hold, Step step) {
    return !(step.order() instanceof Order.Post post)
        || ledger
            .revise(hold.lease(), step.key().invoiceId(), file -> decisions.repeated(file, post))
            .filter(Order.Post.class::isInstance)
            .isPresent();
  }

  /**
   * What is to be done, and all that it takes.
   *
   * @param sent what the provider may know the document by
   * @param deadline in the ticker's nanoseconds
   */
  record Step(
      Order order,
      DocumentKey key,
      List<FrozenRequest> sent,
      @Nullable Account account,
      boolean live,
      WorkObserver.Step context,
      long deadline) {

    static Step of(DocumentFile file, Order order, List<FrozenRequest> sent, long deadline) {
      SubmissionEntry entry = file.activeOrLast();
      return new Step(
          order,
          file.key(),
          sent,
          file.dealings().boundTo,
          !entry.isReplay() && file.active().isPresent(),
          new WorkObserver.Step(entry.id().toString(), entry.attempts(), entry.traceparent()),
          deadline);
    }
  }
}
