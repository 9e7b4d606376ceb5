package co.acuse.submitter.submission.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.AccountState;
import co.acuse.submitter.submission.Accounts;
import co.acuse.submitter.submission.Announcement;
import co.acuse.submitter.submission.Decisions;
import co.acuse.submitter.submission.DocumentWork;
import co.acuse.submitter.submission.Gateways;
import co.acuse.submitter.submission.InMemoryLedger;
import co.acuse.submitter.submission.Sales;
import co.acuse.submitter.submission.SilentObserver;
import co.acuse.submitter.submission.SteppedClock;
import co.acuse.submitter.submission.Suspension;
import co.acuse.submitter.submission.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fifty sales wait, eight go at once, and the authority rejects them for the account's sake. */
class RejectedAccountTests {

  private static final IssuerNit ISSUER = InvoiceFixture.ISSUER;
  private static final int SALES = 50;

  private final SteppedClock clock = new SteppedClock(InvoiceFixture.ACCEPTED_AT);
  private final InMemoryLedger memory = new InMemoryLedger(clock);
  private final JudgingGateway authority = new JudgingGateway();
  private final CheckedAccount account = new CheckedAccount();
  private final SeenStandings standings = new SeenStandings(memory);
  private final Runner runner = runner();

  @BeforeEach
  void fiftySalesWait() {
    IntStream.rangeClosed(1, SALES)
        .mapToObj(i -> Sales.sale("V-" + i, "good", i, clock.instant()))
        .forEach(sale -> memory.insert(List.of(Sales.arrival(sale))));
  }

  @AfterEach
  void stop() throws InterruptedException {
    runner.stop(Duration.ofSeconds(5));
  }

  @Test
  void onlyThoseUnderWayFailAndTheRestWaitForTheCheck() {
    authority.rejects(true);

    runner.start();

    await().until(() -> account.doubts.get() > 0 && ended() == authority.posts());
    minutesGoBy(10);
    assertThat(authority.posts()).isLessThanOrEqualTo(2 * JudgingGateway.AT_ONCE);
    assertThat(ended()).isLessThanOrEqualTo(2 * JudgingGateway.AT_ONCE);
  }

  @Test
  void aCheckThatFindsNothingLetsOneTryEveryFewMinutes() {
    authority.rejects(true);
    account.passesEveryCheck = true;

    runner.start();

    await().until(this::rests);
    int before = authority.posts();
    assertThat(before).isLessThanOrEqualTo(2 * JudgingGateway.AT_ONCE);
    minutesGoBy(Timing.standard().suspended().toMinutes());
    await().until(() -> authority.posts() == before + 1 && rests());
    standings.waitForPasses(3);
    assertThat(authority.posts()).isEqualTo(before + 1);
  }

  @Test
  void allOthersAreIssuedAtOnceWhenTheAccountIsMended() {
    authority.rejects(true);
    runner.start();
    await().until(() -> account.doubts.get() > 0 && ended() == authority.posts());
    int failed = ended();
    minutesGoBy(2);

    authority.rejects(false);
    memory.retryNow(ISSUER);
    account.checked = true;

    await().until(() -> ended() == SALES);
    assertThat(
            memory.events().stream().filter(InvoiceEvent.InvoiceIssued.class::isInstance).count())
        .isEqualTo(SALES - failed);
  }

  private void minutesGoBy(long minutes) {
    for (int i = 0; i < minutes; i++) {
      clock.advance(Duration.ofMinutes(1));
      standings.waitForPasses(3);
    }
  }

  private boolean rests() {
    return ended() == authority.posts()
        && memory
            .of(ISSUER)
            .map(Suspension::retryAt)
            .filter(retryAt -> retryAt.isAfter(clock.instant()))
            .isPresent();
  }

  private int ended() {
    return (int) memory.events().stream().filter(InvoiceEvent::isTerminal).count();
  }

  private Runner runner() {
    Gateways gateways = _ -> authority;
    Ports ports =
        new Ports(
            memory,
            memory,
            memory,
            standings,
            new NoOrders(),
            new NoFiles(),
            List::size,
            account,
            gateways);
    Timing timing = Timing.standard();
    Decisions decisions = new Decisions(timing, new Random(1), account, gateways);
    LaneSettings settings =
        new LaneSettings(
            "one",
            Duration.ofDays(1),
            Duration.ofSeconds(5),
            Duration.ofMillis(20),
            Duration.ofDays(1),
            64,
            50,
            200);
    DocumentWork work =
        new DocumentWork(
            memory,
            decisions,
            gateways,
            timing.request(),
            clock,
            new SilentObserver(),
            Announcement.none());
    return new Runner(
        ports, settings, timing.request(), decisions, work, clock, clock, (_, _) -> {});
  }

  /** Usable until it is doubted, and again once it is checked. */
  private static final class CheckedAccount implements Accounts {

    private final Account account = new Account(Provider.DIAN, "dian", "simulator");
    private final AtomicInteger doubts = new AtomicInteger();
    private volatile boolean checked = true;
    private volatile boolean passesEveryCheck;

    @Override
    public AccountState of(IssuerNit issuer) {
      return checked
          ? new AccountState.Usable(account)
          : new AccountState.Unusable(
              account, new Message("ACCOUNT_UNCHECKED", "Se revisa."), Instant.EPOCH);
    }

    @Override
    public void doubt(IssuerNit issuer) {
      doubts.incrementAndGet();
      checked = passesEveryCheck;
    }
  }
}
