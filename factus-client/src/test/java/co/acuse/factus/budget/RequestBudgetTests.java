package co.acuse.factus.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBudgetTests {

  private static final RateLimit LIMIT = RateLimit.documented();
  private static final Duration MINUTE = Duration.ofSeconds(60);

  private final AtomicLong now = new AtomicLong(-5_000_000_000L);
  private final RequestBudget budget = RequestBudget.full(LIMIT, now::get);

  @Test
  void grantsEightyAndNoMore() {
    takeAndSend(80);

    assertThat(budget.remaining()).isZero();
    assertThat(budget.tryTake(Priority.LIVE))
        .isEqualTo(new BudgetGrant.Exhausted(Duration.ofSeconds(61)));
  }

  @Test
  void freesAPlaceAWindowAfterTheAnswer() {
    BudgetTicket slow = take();
    pass(Duration.ofSeconds(30));
    slow.sent();
    takeAndSend(79);

    pass(Duration.ofSeconds(60));
    assertThat(budget.remaining()).isZero();
    pass(Duration.ofSeconds(1));
    assertThat(budget.remaining()).isEqualTo(80);
  }

  @Test
  void keepsThePlaceOfARequestInFlight() {
    take();
    pass(Duration.ofMinutes(10));

    assertThat(budget.remaining()).isEqualTo(79);
  }

  @Test
  void givesThePlaceOfAnUnsentRequestBack() {
    BudgetTicket ticket = take();
    ticket.notSent();
    ticket.notSent();
    ticket.sent();

    assertThat(budget.remaining()).isEqualTo(80);
  }

  @Test
  void keepsAReserveFromBackgroundWork() {
    takeAndSend(60);

    assertThat(budget.tryTake(Priority.BACKGROUND)).isInstanceOf(BudgetGrant.Exhausted.class);
    assertThat(budget.tryTake(Priority.LIVE)).isInstanceOf(BudgetGrant.Granted.class);
  }

  @Test
  void startsEmptyAfterATakeover() {
    var takenOver = RequestBudget.empty(LIMIT, now::get);

    assertThat(takenOver.remaining()).isZero();
    pass(Duration.ofSeconds(61));
    assertThat(takenOver.remaining()).isEqualTo(80);
  }

  @Test
  void countsWhatAnotherProcessTold() {
    takeAndSend(5);
    budget.count(7, Duration.ofSeconds(20));

    assertThat(budget.remaining()).isEqualTo(68);
    assertThat(budget.use()).isEqualTo(new BudgetUse(12, Duration.ofSeconds(61)));
    pass(Duration.ofSeconds(20));
    assertThat(budget.remaining()).isEqualTo(75);
    pass(Duration.ofSeconds(41));
    assertThat(budget.use()).isEqualTo(new BudgetUse(0, Duration.ZERO));
  }

  @Test
  void tellsTheNextProcessOfRequestsInFlightAndOfTheProvidersOrderToStop() {
    var _ = take();
    assertThat(budget.use()).isEqualTo(new BudgetUse(1, Duration.ofSeconds(61)));

    budget.closeFor(Duration.ofSeconds(90));

    assertThat(budget.use()).isEqualTo(new BudgetUse(80, Duration.ofSeconds(90)));
  }

  @Test
  void countsNoMoreOfAnotherProcessThanThereIs() {
    budget.count(500, Duration.ofSeconds(20));

    assertThat(budget.remaining()).isZero();
    pass(Duration.ofSeconds(20));
    assertThat(budget.remaining()).isEqualTo(80);
  }

  @Test
  void grantsNothingWhileClosed() {
    budget.closeFor(Duration.ofSeconds(10));
    budget.closeFor(Duration.ofSeconds(3));

    assertThat(budget.tryTake(Priority.LIVE))
        .isEqualTo(new BudgetGrant.Exhausted(Duration.ofSeconds(10)));
    pass(Duration.ofSeconds(10));
    assertThat(budget.tryTake(Priority.LIVE)).isInstanceOf(BudgetGrant.Granted.class);
  }

  @Test
  void learnsThatSomebodyElseUsesTheAccount() {
    take().answered(OptionalInt.of(49), Duration.ofSeconds(20));

    assertThat(budget.remaining()).isEqualTo(49);
    pass(Duration.ofSeconds(21));
    assertThat(budget.remaining()).isEqualTo(79);
  }

  @Test
  void takesNoOtherUserForGrantedWhenItsOwnRequestsExplainTheCount() {
    BudgetTicket first = take();
    BudgetTicket second = take();
    second.answered(OptionalInt.of(78), MINUTE);
    first.answered(OptionalInt.of(77 + 1), MINUTE);

    assertThat(budget.remaining()).isEqualTo(78);
  }

  @Test
  void countsAnotherUserOnce() {
    BudgetTicket first = take();
    BudgetTicket second = take();
    first.answered(OptionalInt.of(68), MINUTE);
    second.answered(OptionalInt.of(68), MINUTE);

    assertThat(budget.remaining()).isEqualTo(68);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 42, 2026, 99_991})
  void neverLetsTheProviderSeeMoreThanEightyInAnyMinute(long seed) {
    var random = new Random(seed);
    var arrivals = new ArrayList<Long>();
    var inFlight = new ArrayList<Flight>();
    for (int step = 0; step < 20_000; step++) {
      pass(Duration.ofMillis(random.nextInt(random.nextInt(10) == 0 ? 4000 : 300)));
      land(inFlight, arrivals);
      var priority = random.nextBoolean() ? Priority.LIVE : Priority.BACKGROUND;
      if (budget.tryTake(priority) instanceof BudgetGrant.Granted(BudgetTicket ticket)) {
        if (random.nextInt(10) == 0) {
          ticket.notSent();
        } else {
          inFlight.add(Flight.departing(now.get(), random, ticket));
        }
      }
    }

    arrivals.sort(Long::compare);
    assertThat(arrivals).as("the limit was put to the test").hasSizeGreaterThan(2000);
    assertThat(mostInAnyWindow(arrivals, MINUTE.toNanos()))
        .isLessThanOrEqualTo(80)
        .isGreaterThan(70);
  }

  @Test
  void letsAWaitingCallGoWhenAPlaceIsGivenBack() throws InterruptedException {
    var tight = RequestBudget.full(new RateLimit(1, Duration.ofSeconds(20), Duration.ZERO, 0));
    BudgetTicket only = ((BudgetGrant.Granted) tight.tryTake(Priority.LIVE)).ticket();
    var outcome = new CopyOnWriteArrayList<BudgetGrant>();
    Thread waiting =
        Thread.ofVirtual()
            .start(() -> outcome.add(tight.take(Priority.LIVE, Duration.ofSeconds(30))));
    await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

    only.notSent();

    assertThat(waiting.join(Duration.ofSeconds(10)))
        .as("sooner than the place comes by itself")
        .isTrue();
    assertThat(outcome).hasExactlyElementsOfTypes(BudgetGrant.Granted.class);
  }

  @Test
  void letsLiveCallsGoBeforeBackgroundOnes() throws InterruptedException {
    var tight = RequestBudget.full(new RateLimit(1, Duration.ofSeconds(2), Duration.ZERO, 0));
    BudgetTicket only = ((BudgetGrant.Granted) tight.tryTake(Priority.LIVE)).ticket();
    var order = new CopyOnWriteArrayList<Priority>();
    Thread background = waitFor(tight, Priority.BACKGROUND, order);
    await().until(() -> background.getState() == Thread.State.TIMED_WAITING);
    Thread live = waitFor(tight, Priority.LIVE, order);
    await().until(() -> live.getState() == Thread.State.TIMED_WAITING);

    only.notSent();
    live.join();
    background.join();

    assertThat(order).containsExactly(Priority.LIVE, Priority.BACKGROUND);
  }

  @Test
  void answersAtOnceWhenWaitingWouldBeInVain() {
    takeAndSend(80);

    assertThat(budget.take(Priority.LIVE, Duration.ofSeconds(30)))
        .isEqualTo(new BudgetGrant.Exhausted(Duration.ofSeconds(61)));
  }

  @Test
  void refusesAReserveThatStarvesBackgroundWork() {
    assertThatThrownBy(() -> new RateLimit(20, MINUTE, Duration.ZERO, 20))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Thread waitFor(RequestBudget tight, Priority priority, List<Priority> order) {
    return Thread.ofVirtual()
        .start(() -> {
          if (tight.take(priority, Duration.ofSeconds(30))
              instanceof BudgetGrant.Granted(BudgetTicket ticket)) {
            order.add(priority);
            ticket.sent();
          }
        });
  }

  private void land(List<Flight> inFlight, List<Long> arrivals) {
    inFlight.removeIf(flight -> {
      boolean over = flight.answered() <= now.get();
      if (over) {
        arrivals.add(flight.arrived());
        flight.ticket().sent();
      }
      return over;
    });
  }

  private static int mostInAnyWindow(List<Long> sorted, long window) {
    int most = 0;
    int first = 0;
    for (int last = 0; last < sorted.size(); last++) {
      while (sorted.get(last) - sorted.get(first) >= window) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  private void takeAndSend(int requests) {
    for (int i = 0; i < requests; i++) {
      take().sent();
    }
  }

  private BudgetTicket take() {
    return switch (budget.tryTake(Priority.LIVE)) {
      case BudgetGrant.Granted(BudgetTicket ticket) -> ticket;
      case BudgetGrant.Exhausted exhausted -> throw new AssertionError(exhausted);
      case BudgetGrant.Interrupted interrupted -> throw new AssertionError(interrupted);
    };
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  /** A request that the provider counts somewhere between its grant and its answer. */
  private record Flight(long arrived, long answered, BudgetTicket ticket) {
    static Flight departing(long now, Random random, BudgetTicket ticket) {
      long way = Duration.ofMillis(random.nextInt(5000)).toNanos();
      long back = Duration.ofMillis(random.nextInt(5000)).toNanos();
      return new Flight(now + way, now + way + back, ticket);
    }
  }
}
