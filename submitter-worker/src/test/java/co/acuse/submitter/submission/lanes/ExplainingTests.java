package co.acuse.submitter.submission.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.AccountState;
import co.acuse.submitter.submission.Decisions;
import co.acuse.submitter.submission.InMemoryLedger;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.Obstacle;
import co.acuse.submitter.submission.Sales;
import co.acuse.submitter.submission.ScriptedGateway;
import co.acuse.submitter.submission.SteppedClock;
import co.acuse.submitter.submission.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever waits behind another is told why, a few at a time. */
class ExplainingTests {

  private static final IssuerNit ISSUER = InvoiceFixture.ISSUER;
  private static final Obstacle PASSWORD =
      Obstacle.suspended(new Message("CREDENTIALS", "contraseña"));
  private static final Obstacle PLAN = Obstacle.suspended(new Message("PLAN_EXHAUSTED", "plan"));

  private final SteppedClock clock = new SteppedClock(InvoiceFixture.ACCEPTED_AT);
  private final InMemoryLedger ledger = new InMemoryLedger(clock);
  private final Semaphore turn = new Semaphore(1);
  private final Account account = new Account(Provider.FACTUS, "tienda", "simulator");
  private final Decisions decisions =
      new Decisions(
          Timing.standard(),
          new Random(1),
          _ -> new AccountState.Usable(account),
          _ -> new ScriptedGateway());
  private final Lease lease =
      ledger.acquire(ISSUER, "one", Duration.ofDays(1)).orElseThrow().lease();
  private final Explaining explaining =
      new Explaining(new HeldLease(lease, Long.MAX_VALUE), ledger, decisions, turn, clock);

  @BeforeEach
  void aLineOfFifty() {
    IntStream.rangeClosed(1, 50)
        .mapToObj(i -> Sales.sale("V-" + i, "good", i, clock.instant()))
        .forEach(sale -> {
          ledger.insert(List.of(Sales.arrival(sale)));
          ledger.revise(lease, sale.invoiceId(), decisions::place);
        });
  }

  @Test
  void aSaleBehindASuspendedIssuerIsToldSo() {
    after(Duration.ofSeconds(10), PASSWORD);

    assertThat(told()).hasSize(50);
    assertThat(told())
        .allSatisfy(wait -> {
          assertThat(wait.phase()).isEqualTo(Phase.SUSPENDED);
          assertThat(wait.reason().code()).isEqualTo("CREDENTIALS");
        });
  }

  @Test
  void aLongLineIsToldAFewAtATime() {
    explaining.explain(PASSWORD);
    explaining.explain(PASSWORD);
    assertThat(told()).hasSize(20);

    after(Duration.ofSeconds(2), PASSWORD);
    assertThat(told()).hasSize(40);
  }

  @Test
  void theSameObstacleIsToldOnceAndAnotherOneAgain() {
    after(Duration.ofMinutes(1), PASSWORD);
    assertThat(told()).hasSize(50);

    after(Duration.ofMinutes(1), PLAN);
    assertThat(told()).hasSize(100);
  }

  @Test
  void anObstacleThatIsBackInAMomentIsNotToldToHaveGone() {
    after(Duration.ofSeconds(10), PASSWORD);

    after(Duration.ofSeconds(8), null);
    after(Duration.ofMinutes(1), PASSWORD);

    assertThat(told()).hasSize(50);
  }

  @Test
  void oneThatHasGoneIsToldToThoseWhoHeardOfItOnly() {
    explaining.explain(PASSWORD);

    after(Duration.ofMinutes(1), null);

    assertThat(told()).hasSize(40);
    assertThat(told().subList(20, 40)).allMatch(wait -> wait.phase() == Phase.QUEUED);
  }

  @Test
  void oneIssuerIsToldAtATime() {
    turn.acquireUninterruptibly();

    assertThat(explaining.explain(PASSWORD)).isFalse();
    assertThat(told()).isEmpty();
  }

  private void after(Duration time, @Nullable Obstacle obstacle) {
    for (long second = 0; second < time.toSeconds(); second++) {
      clock.advance(Duration.ofSeconds(1));
      explaining.explain(obstacle);
    }
  }

  private List<InvoiceEvent.SubmissionWaiting> told() {
    return ledger.events().stream()
        .filter(InvoiceEvent.SubmissionWaiting.class::isInstance)
        .map(InvoiceEvent.SubmissionWaiting.class::cast)
        .toList();
  }
}
