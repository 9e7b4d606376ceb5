package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.Decisions;
import co.acuse.submitter.submission.DocumentWork;
import co.acuse.submitter.submission.IssuerTurns;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.LeaseTable.Grant;
import co.acuse.submitter.submission.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Leases the issuers that have work, and runs each of them for as long as it is held. */
public final class Runner implements IssuerTurns {

  private static final Duration STEP = Duration.ofMillis(20);

  private final Ports ports;
  private final LaneSettings settings;
  private final AccountRun.Common common;
  private final Map<IssuerNit, AccountRun> runs = new ConcurrentHashMap<>();
  private final Set<IssuerNit> heldBefore = ConcurrentHashMap.newKeySet();

  /** Being leased just now. */
  private final Set<IssuerNit> leasing = ConcurrentHashMap.newKeySet();

  private volatile boolean stopped = true;

  public Runner(
      Ports ports,
      LaneSettings settings,
      Duration requestTime,
      Decisions decisions,
      DocumentWork work,
      InstantSource clock,
      Ticker ticker,
      BiConsumer<String, RuntimeException> faults) {
    this.ports = ports;
    this.settings = settings;
    this.common =
        new AccountRun.Common(
            settings,
            requestTime,
            decisions,
            work,
            new Gates(ports.gateways(), clock),
            new Semaphore(settings.inFlight()),
            new Semaphore(1),
            new Threads(faults),
            clock,
            ticker);
    if (settings.lease().compareTo(requestTime) <= 0) {
      throw new IllegalArgumentException(
          "acuse.submitter.lanes.lease must be longer than acuse.submitter.timing.request");
    }
  }

  public void start() {
    stopped = false;
    common.threads().loop("lease-renewal", this::renewUntilStopped);
    common.threads().loop("lane-poll", this::pollUntilStopped);
  }

  /** Work has just come for these issuers. */
  public void arrived(Collection<IssuerNit> issuers) {
    if (!stopped) {
      issuers.forEach(this::wakeOrLease);
    }
  }

  /** Begins nothing more; waits for what is in flight, then gives back what is not. */
  public void stop(Duration patience) throws InterruptedException {
    stopped = true;
    runs.values().forEach(AccountRun::stop);
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline && runs.values().stream().anyMatch(AccountRun::isBusy)) {
      Thread.sleep(STEP);
    }
    // A lease with a request in flight is left to run out: the request may still take effect.
    runs.values().stream()
        .filter(run -> !run.isBusy())
        .forEach(run -> ports.giveBack(run.held().lease()));
    runs.clear();
  }

  /** How many issuers this process holds. */
  public int held() {
    return runs.size();
  }

  public int inFlight() {
    return runs.values().stream().mapToInt(AccountRun::inFlight).sum();
  }

  Set<IssuerNit> issuers() {
    return Set.copyOf(runs.keySet());
  }

  Optional<Lease> leaseOf(IssuerNit issuer) {
    return Optional.ofNullable(runs.get(issuer)).map(run -> run.held().lease());
  }

  void wake(IssuerNit issuer) {
    AccountRun run = runs.get(issuer);
    if (run != null) {
      run.signal();
    }
  }

  @Override
  public <T> Optional<T> take(IssuerNit issuer, Duration patience, Function<Call, T> work) {
    long deadline = System.nanoTime() + patience.toNanos();
    Patience between = new Patience();
    while (!stopped) {
      wakeOrLease(issuer);
      AccountRun run = runs.get(issuer);
      if (run != null) {
        return Optional.of(run.busyWith(() -> under(run, work)));
      }
      if (isTooLate(issuer, deadline) || !between.pause()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** What this process is just leasing is nobody else's. */
  private boolean isTooLate(IssuerNit issuer, long deadline) {
    return System.nanoTime() >= deadline && !leasing.contains(issuer);
  }

  private <T> T under(AccountRun run, Function<Call, T> work) {
    long end = common.ticker().nanos() + common.requestTime().toNanos();
    return work.apply(new Call(common.requestTime(), () -> run.held().outlasts(end), false, null));
  }

  private void pollUntilStopped() throws InterruptedException {
    while (!stopped) {
      ports.leases().withWork(settings.instance()).forEach(this::wakeOrLease);
      giveBackIdle();
      Thread.sleep(settings.poll());
    }
  }

  private void giveBackIdle() {
    var since = common.clock().instant().minus(settings.idle());
    for (AccountRun run : List.copyOf(runs.values())) {
      if (run.isIdleSince(since)) {
        end(run);
        ports.giveBack(run.held().lease());
      }
    }
  }

  private void end(AccountRun run) {
    runs.remove(run.issuer(), run);
    run.stop();
  }

  private void wakeOrLease(IssuerNit issuer) {
    AccountRun run = runs.get(issuer);
    if (run == null) {
      run = lease(issuer);
    }
    if (run != null) {
      run.signal();
    }
  }

  /** The ledger may be slow to tell of one issuer: no other one waits for that. */
  private @Nullable AccountRun lease(IssuerNit issuer) {
    if (!leasing.add(issuer)) {
      return null;
    }
    try {
      AccountRun known = runs.get(issuer);
      return known != null || stopped ? known : begin(issuer);
    } finally {
      leasing.remove(issuer);
    }
  }

  private @Nullable AccountRun begin(IssuerNit issuer) {
    long asked = common.ticker().nanos();
    Optional<Grant> grant = ports.leases().acquire(issuer, settings.instance(), settings.lease());
    if (grant.isEmpty()) {
      return null;
    }
    // An earlier process of this name has used of the rate budget what this one does not remember.
    boolean firstTime = heldBefore.add(issuer);
    if (firstTime || grant.get().takenOver()) {
      ports.count(issuer, grant.get().earlier());
    }
    HeldLease held = new HeldLease(grant.get().lease(), asked + settings.lease().toNanos());
    AccountRun run = new AccountRun(held, ports, common);
    runs.put(issuer, run);
    run.start();
    return run;
  }

  private void renewUntilStopped() throws InterruptedException {
    while (!stopped || runs.values().stream().anyMatch(AccountRun::isBusy)) {
      renew(List.copyOf(runs.values()));
      Thread.sleep(settings.renewal());
    }
  }

  private void renew(List<AccountRun> held) {
    if (held.isEmpty()) {
      return;
    }
    long asked = common.ticker().nanos();
    List<Lease> leases = held.stream().map(run -> run.held().lease()).toList();
    Set<IssuerNit> renewed = ports.leases().renew(leases, settings.lease());
    for (AccountRun run : held) {
      if (renewed.contains(run.issuer())) {
        run.held().renewed(asked + settings.lease().toNanos());
      } else {
        run.held().lose();
        end(run);
      }
    }
  }
}
