package co.acuse.factus;

import static co.acuse.factus.testing.Results.assertUnavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.factus.budget.RateLimit;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.call.Confirmation;
import co.acuse.factus.result.Certainty;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.FactusResult.Answered;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.result.Failure;
import co.acuse.factus.result.UnavailableReason;
import co.acuse.factus.settings.ConnectionLimits;
import co.acuse.factus.settings.FactusSettings;
import co.acuse.factus.settings.SizeLimits;
import co.acuse.factus.settings.Timeouts;
import co.acuse.factus.testing.Accounts;
import co.acuse.factus.testing.FakeFactus;
import co.acuse.factus.testing.Reply;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much is sent and taken in at a time. */
class LimitsTests {

  private static final String DELETE = "DELETE /v2/bills/destroy/reference/T-1";
  private static final String PLANS = "GET /v2/subscriptions";

  private final FakeFactus factus = new FakeFactus();
  private final CountDownLatch never = new CountDownLatch(1);
  private FactusClient client = Accounts.client(factus);

  LimitsTests() {
    factus.on(DELETE, _ -> Reply.json(200, "{\"message\":\"eliminado\"}"));
    factus.on(PLANS, _ -> Reply.json(200, "{\"data\":[]}"));
  }

  @AfterEach
  void close() {
    never.countDown();
    client.close();
    factus.close();
  }

  @Test
  void keepsWithinTheBudgetHoweverManyCallAtOnce() throws Exception {
    var window = Duration.ofMillis(400);
    restart(
        Accounts.settings(factus)
            .withRateLimit(new RateLimit(5, window, Duration.ofMillis(20), 1)));
    var arrivals = new ConcurrentLinkedQueue<Long>();
    factus.on(
        PLANS,
        _ -> {
          arrivals.add(System.nanoTime());
          return Reply.json(200, "{\"data\":[]}");
        });
    var results = new ConcurrentLinkedQueue<FactusResult<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 24; i++) {
        var options = i % 2 == 0 ? CallOptions.live() : CallOptions.background();
        var _ = threads.submit(() -> results.add(client.subscriptions().list(options)));
      }
    }

    assertThat(results).hasSize(24).allMatch(Answered.class::isInstance);
    var inOrder = arrivals.stream().sorted().toList();
    for (int i = 5; i < inOrder.size(); i++) {
      assertThat(inOrder.get(i) - inOrder.get(i - 5)).isGreaterThan(window.toNanos());
    }
  }

  @Test
  void takesNoMoreThanTheAllowedSize() {
    restart(Accounts.settings(factus).withSizes(new SizeLimits(2000, 2000, 100)));
    factus.on(
        PLANS, _ -> Reply.json(200, "{\"data\":[],\"padding\":\"" + "x".repeat(5_000_000) + "\"}"));

    var result = client.subscriptions().list(CallOptions.live());

    assertThat(result)
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.failure()).isInstanceOf(Failure.MalformedAnswer.class));
    assertThat(result.exchange().responseText()).hasSize(100);
    assertThat(result.exchange().cut()).isTrue();
  }

  @Test
  void runsMoreThanFiveCallsAtATime() throws Exception {
    logIn();
    factus.on(PLANS, _ -> Reply.hangingUntil(never, Reply.json(200, "{\"data\":[]}")));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 60; i++) {
        var _ = threads.submit(() -> client.subscriptions().list(CallOptions.live()));
      }
      await().until(() -> factus.seen(PLANS).size() == 61);
      never.countDown();
    }
  }

  @Test
  void waitsForAPooledConnectionNoLongerThanAllowed() throws Exception {
    restart(
        settings(timeouts(Duration.ofSeconds(10)))
            .withConnections(new ConnectionLimits(1, 1, Duration.ZERO, Duration.ofSeconds(20))));
    logIn();
    factus.on(PLANS, _ -> Reply.hangingUntil(never, Reply.json(200, "{\"data\":[]}")));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<FactusResult<?>> holder =
          threads.submit(() -> client.subscriptions().list(CallOptions.live()));
      await().until(() -> factus.seen(PLANS).size() == 2);

      assertUnavailable(
          delete(CallOptions.live()), UnavailableReason.NO_FREE_CONNECTION, Certainty.NOT_SENT);
      never.countDown();
      assertThat(holder.get()).isInstanceOf(Answered.class);
    }
  }

  private void logIn() {
    assertThat(client.subscriptions().list(CallOptions.live())).isInstanceOf(Answered.class);
  }

  private void restart(FactusSettings settings) {
    client.close();
    client = FactusClient.open(settings, Accounts.CREDENTIALS);
  }

  private FactusSettings settings(Timeouts timeouts) {
    return Accounts.settings(factus).withTimeouts(timeouts);
  }

  private static Timeouts timeouts(Duration read) {
    return new Timeouts(
        Duration.ofSeconds(2), read, Duration.ofMillis(200), Duration.ofSeconds(15));
  }

  private FactusResult<Confirmation> delete(CallOptions options) {
    return client.bills().deleteByReference("T-1", options);
  }
}
