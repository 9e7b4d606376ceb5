package co.acuse.submitter.account;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.IssuerSettings;
import co.acuse.submitter.gateway.ProviderOffice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Has every account checked: at the start, after its settings change, when something waits for it,
 * and now and then.
 */
final class CheckSchedule implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CheckSchedule.class);
  private static final Duration TICK = Duration.ofMillis(500);

  /** However much waits: not more often than this. */
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private static final int AT_ONCE = 8;

  private final IssuerDirectory directory;
  private final AccountBook book;
  private final AccountChecks checks;
  private final ProviderOffice office;
  private final Runnable afterEach;
  private final Clock clock;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Set<IssuerNit> running = ConcurrentHashMap.newKeySet();
  private final Map<IssuerNit, Instant> lastBegun = new ConcurrentHashMap<>();
  private volatile @Nullable Thread ticking;

  CheckSchedule(
      IssuerDirectory directory,
      AccountBook book,
      AccountChecks checks,
      ProviderOffice office,
      Runnable afterEach,
      Clock clock) {
    this.directory = directory;
    this.book = book;
    this.checks = checks;
    this.office = office;
    this.afterEach = afterEach;
    this.clock = clock;
  }

  @Override
  public void start() {
    directory.onChange(changed -> changed.forEach(this::changed));
    Thread thread = Thread.ofVirtual().name("account-checks").unstarted(this::tick);
    ticking = thread;
    thread.start();
  }

  @Override
  public void stop() {
    Thread thread = ticking;
    ticking = null;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return ticking != null;
  }

  private void changed(IssuerNit issuer) {
    checks.changed(issuer);
    lastBegun.remove(issuer);
  }

  private void tick() {
    try {
      while (isRunning()) {
        for (IssuerSettings issuer : directory.all()) {
          if (isDue(issuer.nit())) {
            begin(issuer.nit());
          }
        }
        Thread.sleep(TICK);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isDue(IssuerNit issuer) {
    Instant now = clock.instant();
    Instant last = lastBegun.getOrDefault(issuer, Instant.MIN);
    boolean wanted =
        book.waitedFor().contains(issuer) || office.waitingForRanges().contains(issuer);
    Instant due = book.entry(issuer).map(AccountBook.Entry::nextAt).orElse(Instant.MIN);
    boolean rested = last.equals(Instant.MIN) || !now.isBefore(last.plus(PAUSE));
    return rested && (wanted || !now.isBefore(due));
  }

  private void begin(IssuerNit issuer) throws InterruptedException {
    if (running.add(issuer)) {
      places.acquire();
      lastBegun.put(issuer, clock.instant());
      Thread.ofVirtual().name("account-check-" + issuer).start(() -> run(issuer));
    }
  }

  private void run(IssuerNit issuer) {
    try {
      var _ = checks.checkIfFree(issuer);
      afterEach.run();
    } catch (RuntimeException e) {
      LOG.warn("The check of account {} broke off; it is tried again", issuer, e);
    } finally {
      running.remove(issuer);
      places.release();
    }
  }
}
