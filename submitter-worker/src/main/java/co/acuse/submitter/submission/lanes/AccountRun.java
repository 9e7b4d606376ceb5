package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.submitter.submission.AccountState;
import co.acuse.submitter.submission.Decisions;
import co.acuse.submitter.submission.DocumentWork;
import co.acuse.submitter.submission.LaneRules;
import co.acuse.submitter.submission.LeverLedger.Ordered;
import co.acuse.submitter.submission.Obstacle;
import co.acuse.submitter.submission.Reach;
import co.acuse.submitter.submission.Suspension;
import co.acuse.submitter.submission.Ticker;
import co.acuse.submitter.submission.lanes.ProviderGate.Pass;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that is done for one issuer while its lease is held. */
final class AccountRun {

  private static final Duration QUIET = Duration.ofSeconds(2);

  private static final LaneRules UNKNOWN_PROVIDER = new LaneRules(1, true);

  private final HeldLease held;
  private final Ports ports;
  private final Common common;
  private final OutboxRun outbox;
  private final Signal signal = new Signal();
  private final Map<InvoiceId, DocumentType> inFlight = new ConcurrentHashMap<>();
  private final AtomicInteger guests = new AtomicInteger();
  private volatile Instant throttledUntil = Instant.MIN;
  private volatile Instant lastWork;
  private volatile boolean stopped;
  private Instant tryUnusableAt = Instant.MIN;
  private final Resting resting;
  private final Placing placing;
  private final Hastening hastening;
  private final Explaining explaining;
  private final ContingencyRun contingency;

  AccountRun(HeldLease held, Ports ports, Common common) {
    this.held = held;
    this.ports = ports;
    this.common = common;
    this.outbox = new OutboxRun(held, ports, common.settings().publishing());
    this.lastWork = common.clock().instant();
    this.resting = new Resting(common.threads(), common.clock());
    this.placing =
        new Placing(held, ports.ledger(), common.decisions(), resting, common.settings().placing());
    this.hastening = new Hastening(held, ports.ledger(), common.clock());
    this.contingency =
        new ContingencyRun(
            held, ports, common.decisions(), common.clock(), this::ask, resting::rest);
    this.explaining =
        new Explaining(
            held, ports.ledger(), common.decisions(), common.explaining(), common.clock());
  }

  HeldLease held() {
    return held;
  }

  IssuerNit issuer() {
    return held.lease().issuer();
  }

  void signal() {
    lastWork = common.clock().instant();
    signal.raise();
    outbox.signal();
  }

  void stop() {
    stopped = true;
    signal.raise();
    outbox.stop();
  }

  boolean isBusy() {
    return !inFlight.isEmpty() || guests.get() > 0;
  }

  int inFlight() {
    return inFlight.size();
  }

  boolean isIdleSince(Instant moment) {
    return !isBusy() && lastWork.isBefore(moment);
  }

  /** Keeps the lease from being handed back while {@code work} runs. */
  <T> T busyWith(Supplier<T> work) {
    guests.incrementAndGet();
    try {
      return work.get();
    } finally {
      guests.decrementAndGet();
    }
  }

  void start() {
    common.threads().loop("outbox-" + issuer(), outbox::run);
    common.threads().loop("account-" + issuer(), this::run);
  }

  private void run() throws InterruptedException {
    while (!stopped) {
      if (!pass()) {
        signal.await(QUIET);
      }
    }
  }

  /** Whether there may be more to do at once. */
  private boolean pass() {
    boolean placed = placing.place(() -> stopped);
    carryOutOrders();
    hastening.hasten(gate().map(ProviderGate::isAway).orElse(false), isUnusable());
    Optional<Suspension> suspension = ports.standings().of(issuer());
    boolean signed = suspension.isEmpty() && contingency.run(this::isBusyWith);
    letGo(suspension);
    boolean explained = !placed && explain(suspension);
    if (placed || signed || explained) {
      outbox.signal();
    }
    return placed || (signed && contingency.hasMore());
  }

  private boolean isBusyWith(InvoiceId document) {
    return inFlight.containsKey(document) || resting.has(document);
  }

  /** Comes after all else; what fails here fails nothing else. */
  private boolean explain(Optional<Suspension> suspension) {
    try {
      return explaining.explain(suspension.map(AccountRun::obstacle).orElseGet(this::obstacle));
    } catch (RuntimeException fault) {
      common.threads().tell("explaining-" + issuer(), fault);
      return false;
    }
  }

  private static Obstacle obstacle(Suspension suspension) {
    return Obstacle.suspended(new Message(suspension.cause(), suspension.text()));
  }

  private @Nullable Obstacle obstacle() {
    return switch (ports.accounts().of(issuer())) {
      case AccountState.Unusable(_, var reason, _) -> Obstacle.suspended(reason);
      case AccountState.Usable _, AccountState.Unknown _ -> null;
    };
  }

  private void carryOutOrders() {
    for (Ordered order : ports.levers().orders(issuer())) {
      ports
          .ledger()
          .revise(
              held.lease(),
              order.document(),
              file -> {
                file.ordered(order.action());
                return order;
              });
      ports.levers().carriedOut(held.lease(), order);
    }
  }

  private boolean isUnusable() {
    return ports.accounts().of(issuer()) instanceof AccountState.Unusable;
  }

  /** Starts what may go, as far as account, provider and lanes allow. */
  private void letGo(Optional<Suspension> suspension) {
    Instant now = common.clock().instant();
    if (now.isBefore(throttledUntil) || suspension.filter(s -> rests(s, now)).isPresent()) {
      return;
    }
    boolean unusable = isUnusable();
    if (unusable && now.isBefore(tryUnusableAt)) {
      return;
    }
    tryUnusableAt = now.plus(QUIET);
    boolean oneOnly = suspension.isPresent() || unusable;
    for (DocumentType family : DocumentType.values()) {
      if (oneOnly && !inFlight.isEmpty()) {
        return;
      }
      letGo(family, oneOnly);
    }
  }

  private static boolean rests(Suspension suspension, Instant now) {
    Instant retryAt = suspension.retryAt();
    return retryAt == null || now.isBefore(retryAt);
  }

  private void letGo(DocumentType family, boolean oneOnly) {
    int flying = (int) inFlight.values().stream().filter(family::equals).count();
    int free = oneOnly ? 1 : rules().maxInFlight() - flying;
    if (free <= 0) {
      return;
    }
    int limit = free + flying + resting.size();
    for (InvoiceId document : ports.ledger().due(issuer(), family, limit)) {
      boolean canGo = !inFlight.containsKey(document) && !resting.has(document);
      if (free > 0 && canGo && start(document, family)) {
        free--;
      }
    }
  }

  /** One question before the invoice is signed in contingency; the gate has no say in it. */
  private void ask(InvoiceId document) {
    if (isPermitted()) {
      inFlight.put(document, DocumentType.INVOICE);
      common
          .threads()
          .start(
              "document-" + document,
              () ->
                  work(document, false, () -> common.work().askBeforeContingency(held, document)));
    }
  }

  private boolean isPermitted() {
    return !stopped
        && held.outlasts(common.ticker().nanos() + common.requestTime().toNanos())
        && common.permits().tryAcquire();
  }

  private boolean start(InvoiceId document, DocumentType family) {
    if (!isPermitted()) {
      return false;
    }
    Pass pass = gate().map(gate -> gate.pass(issuer())).orElse(Pass.FREE);
    if (pass == Pass.CLOSED) {
      common.permits().release();
      return false;
    }
    inFlight.put(document, family);
    boolean probing = pass == Pass.PROBE;
    common
        .threads()
        .start(
            "document-" + document,
            () -> work(document, probing, () -> common.work().work(held, document, probing)));
    return true;
  }

  private void work(InvoiceId document, boolean probing, Supplier<Reach> working) {
    boolean failed = true;
    try {
      Reach reach = working.get();
      failed = reach.kind() == Reach.Kind.FAILED;
      if (reach.kind() == Reach.Kind.ACCOUNT_REJECTED) {
        ports.accounts().doubt(issuer());
      }
      if (reach.throttledUntil() != null) {
        throttledUntil = reach.throttledUntil();
      }
    } catch (RuntimeException fault) {
      resting.rest(document, fault);
    } finally {
      landed(document, probing, failed);
    }
  }

  private void landed(InvoiceId document, boolean probing, boolean failed) {
    if (probing) {
      gate().ifPresent(gate -> gate.probed(issuer(), failed));
    }
    inFlight.remove(document);
    common.permits().release();
    signal();
  }

  private Optional<ProviderGate> gate() {
    return switch (ports.accounts().of(issuer())) {
      case AccountState.Usable(var account) -> Optional.of(common.gates().of(account.provider()));
      case AccountState.Unusable _, AccountState.Unknown _ -> Optional.empty();
    };
  }

  private LaneRules rules() {
    return switch (ports.accounts().of(issuer())) {
      case AccountState.Usable(var account) -> ports.gateways().of(account.provider()).lanes();
      case AccountState.Unusable _, AccountState.Unknown _ -> UNKNOWN_PROVIDER;
    };
  }

  /** What all issuers share. */
  record Common(
      LaneSettings settings,
      Duration requestTime,
      Decisions decisions,
      DocumentWork work,
      Gates gates,
      Semaphore permits,
      Semaphore explaining,
      Threads threads,
      InstantSource clock,
      Ticker ticker) {}
}
