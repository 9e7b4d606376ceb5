package co.acuse.factus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.factus.call.CallOptions;
import co.acuse.factus.result.Certainty;
import co.acuse.factus.result.DenialCause;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.FactusResult.Answered;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.result.Failure;
import co.acuse.factus.result.UnavailableReason;
import co.acuse.factus.settings.FactusClock;
import co.acuse.factus.testing.Accounts;
import co.acuse.factus.testing.FakeFactus;
import co.acuse.factus.testing.Reply;
import co.acuse.factus.testing.SeenRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTests {

  private static final String LOGIN = "POST /oauth/token";
  private static final String PLANS = "GET /v2/subscriptions";
  private static final Reply NO_PLANS = Reply.json(200, "{\"data\":[]}");
  private static final Reply UNAUTHENTICATED =
      Reply.json(401, "{\"message\":\"Unauthenticated.\"}");

  private final AtomicLong skipped = new AtomicLong();
  private final FactusClock clock =
      new FactusClock(Clock.systemUTC(), () -> System.nanoTime() + skipped.get());
  private final FakeFactus factus = new FakeFactus();
  private final FactusClient client = Accounts.client(factus, clock);

  LoginTests() {
    factus.on(PLANS, _ -> NO_PLANS);
  }

  @AfterEach
  void close() {
    client.close();
    factus.close();
  }

  @Test
  void logsInWithThePasswordAsAForm() {
    call();

    SeenRequest login = factus.seen(LOGIN).getFirst();
    assertThat(login.header("content-type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(SeenRequest.fields(login.body()))
        .containsEntry("grant_type", "password")
        .containsEntry("client_id", "a-client-id")
        .containsEntry("client_secret", "s3cret-of-client")
        .containsEntry("username", "tienda@example.com")
        .containsEntry("password", "pa55 w&rd")
        .hasSize(5);
  }

  @Test
  void sharesOneLoginAmongFiftyCalls() throws Exception {
    var release = new CountDownLatch(1);
    factus.on(LOGIN, _ -> Reply.hangingUntil(release, Reply.json(200, factus.token(3600))));

    List<FactusResult<?>> results = fiftyAtOnce(release);

    assertThat(factus.seen(LOGIN)).hasSize(1);
    assertThat(results).hasSize(50).allMatch(Answered.class::isInstance);
  }

  @Test
  void sharesOneRefusalAmongFiftyCalls() throws Exception {
    var release = new CountDownLatch(1);
    factus.on(
        LOGIN, _ -> Reply.hangingUntil(release, Reply.json(400, "{\"error\":\"invalid_grant\"}")));

    List<FactusResult<?>> results = fiftyAtOnce(release);

    assertThat(factus.seen(LOGIN)).hasSize(1);
    assertThat(results).hasSize(50).allMatch(Failed.class::isInstance);
  }

  @Test
  void renewsBeforeTheEndWithTheRefreshToken() {
    call();
    skip(Duration.ofSeconds(3600 - 61));
    call();
    assertThat(factus.seen(LOGIN)).hasSize(1);

    skip(Duration.ofSeconds(2));
    call();

    assertThat(factus.seen(LOGIN)).hasSize(2);
    assertThat(SeenRequest.fields(factus.seen(LOGIN).getLast().body()))
        .containsEntry("grant_type", "refresh_token")
        .containsEntry("refresh_token", "refresh-token-1")
        .containsEntry("client_id", "a-client-id")
        .doesNotContainKey("password");
    assertThat(factus.seen(PLANS).getLast().header("authorization"))
        .isEqualTo("Bearer access-token-2");
  }

  @Test
  void usesTheNewestRefreshToken() {
    for (int i = 0; i < 3; i++) {
      call();
      skip(Duration.ofHours(1));
    }

    assertThat(SeenRequest.fields(factus.seen(LOGIN).getLast().body()))
        .containsEntry("refresh_token", "refresh-token-2");
  }

  @ParameterizedTest
  @CsvSource({"400", "401", "500"})
  void fallsBackToThePasswordWhenTheRefreshFails(int status) {
    call();
    factus.on(
        LOGIN,
        request ->
            request.body().contains("refresh_token=")
                ? Reply.json(status, "{\"error\":\"invalid_grant\"}")
                : Reply.json(200, factus.token(3600)));
    skip(Duration.ofHours(1));

    FactusResult<?> result = call();

    assertThat(result).isInstanceOf(Answered.class);
    assertThat(factus.seen(LOGIN)).hasSize(3);
  }

  @Test
  void logsInOnceMoreAfterA401() {
    factus.onEach(PLANS, UNAUTHENTICATED, NO_PLANS);

    FactusResult<?> result = call();

    assertThat(result).isInstanceOf(Answered.class);
    assertThat(result.exchange().timesSent()).isEqualTo(2);
    assertThat(factus.seen(PLANS))
        .extracting(request -> request.header("authorization"))
        .containsExactly("Bearer access-token-1", "Bearer access-token-2");
    assertThat(SeenRequest.fields(factus.seen(LOGIN).getLast().body()))
        .containsEntry("grant_type", "password");
  }

  @Test
  void givesUpWhenTheNewTokenIsRefusedToo() {
    factus.on(PLANS, _ -> UNAUTHENTICATED);

    assertThat(failure()).isInstanceOf(Failure.Unauthorized.class);
    assertThat(factus.seen(PLANS)).hasSize(2);
    assertThat(factus.seen(LOGIN)).hasSize(2);
  }

  @Test
  void keepsANewerTokenWhenAnOldOneIsRefused() throws Exception {
    var release = new CountDownLatch(1);
    var calls = new AtomicLong();
    factus.on(
        PLANS,
        request -> {
          boolean old = request.header("authorization").endsWith("token-1");
          boolean first = calls.getAndIncrement() == 0;
          return first
              ? Reply.hangingUntil(release, UNAUTHENTICATED)
              : old ? UNAUTHENTICATED : NO_PLANS;
        });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<FactusResult<?>> slow = threads.submit(this::call);
      await().until(() -> factus.seen(PLANS).size() == 1);
      call();
      release.countDown();
      assertThat(slow.get()).isInstanceOf(Answered.class);
    }

    assertThat(factus.seen(LOGIN)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid_grant, INVALID_GRANT",
    "401, invalid_grant, INVALID_GRANT",
    "401, invalid_client, INVALID_CLIENT",
    "400, invalid_client, INVALID_CLIENT",
    "402, plan, PAYMENT_REQUIRED",
    "403, no, FORBIDDEN"
  })
  void namesWhatIsWrongWithTheAccount(int status, String error, DenialCause cause) {
    factus.on(
        LOGIN,
        _ -> Reply.json(status, "{\"error\":\"%s\",\"message\":\"Mensaje\"}".formatted(error)));

    assertThat(failure())
        .isInstanceOfSatisfying(
            Failure.Denied.class,
            denied -> {
              assertThat(denied.cause()).isEqualTo(cause);
              assertThat(denied.message()).isEqualTo("Mensaje");
              assertThat(denied.exchange().certainty()).isEqualTo(Certainty.NOT_SENT);
              assertThat(denied.exchange().request()).isEqualTo(LOGIN);
            });
  }

  @Test
  void sendsNothingWhenTheLoginAnswerIsNoUse() {
    factus.onEach(
        LOGIN,
        Reply.html(200, "<html>"),
        Reply.html(503, "<html>"),
        Reply.reset(),
        Reply.of(429, "application/json", "{}", "Retry-After: 9\r\n"));

    assertUnavailable(UnavailableReason.LOGIN_UNREADABLE);
    assertUnavailable(UnavailableReason.SERVER_ERROR);
    assertUnavailable(UnavailableReason.CONNECTION_LOST);
    assertThat(failure())
        .isInstanceOfSatisfying(
            Failure.Throttled.class,
            throttled -> assertThat(throttled.retryAfter()).isEqualTo(Duration.ofSeconds(9)));
    assertThat(factus.seen(PLANS)).isEmpty();
  }

  @Test
  void doesNotWaitForAnotherLoginBeyondItsOwnTime() throws Exception {
    var release = new CountDownLatch(1);
    factus.on(LOGIN, _ -> Reply.hangingUntil(release, Reply.json(200, factus.token(3600))));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<FactusResult<?>> patient = threads.submit(this::call);
      await().until(() -> factus.seen(LOGIN).size() == 1);

      var hasty =
          client.subscriptions().list(CallOptions.live().withTotalTimeout(Duration.ofMillis(50)));

      assertThat(hasty)
          .isInstanceOfSatisfying(
              Failed.class,
              failed -> {
                assertThat(failed.failure())
                    .isInstanceOfSatisfying(
                        Failure.Unavailable.class,
                        late -> assertThat(late.reason()).isEqualTo(UnavailableReason.DEADLINE));
                assertThat(failed.exchange().certainty()).isEqualTo(Certainty.NOT_SENT);
              });
      release.countDown();
      assertThat(patient.get()).isInstanceOf(Answered.class);
    }
  }

  private void assertUnavailable(UnavailableReason reason) {
    assertThat(failure())
        .isInstanceOfSatisfying(
            Failure.Unavailable.class,
            unavailable -> {
              assertThat(unavailable.reason()).isEqualTo(reason);
              assertThat(unavailable.certainty()).isEqualTo(Certainty.NOT_SENT);
            });
  }

  private List<FactusResult<?>> fiftyAtOnce(CountDownLatch release)
      throws ExecutionException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var started = new CountDownLatch(50);
      var waiting = new ArrayList<Future<FactusResult<?>>>();
      var callers = new ArrayList<Thread>();
      for (int i = 0; i < 50; i++) {
        waiting.add(
            threads.submit(() -> {
              synchronized (callers) {
                callers.add(Thread.currentThread());
              }
              started.countDown();
              return call();
            }));
      }
      started.await();
      await().until(() -> factus.seen(LOGIN).size() == 1 && allWait(callers));
      release.countDown();
      var results = new ArrayList<FactusResult<?>>();
      for (Future<FactusResult<?>> one : waiting) {
        results.add(one.get());
      }
      return results;
    }
  }

  /** One waits for the provider, all others for that one. */
  private static boolean allWait(List<Thread> callers) {
    synchronized (callers) {
      return callers.stream()
              .filter(caller -> caller.getState() == Thread.State.TIMED_WAITING)
              .count()
          >= 49;
    }
  }

  private void skip(Duration time) {
    skipped.addAndGet(time.toNanos());
  }

  private FactusResult<?> call() {
    return client.subscriptions().list(CallOptions.live());
  }

  private Failure failure() {
    return switch (call()) {
      case Failed<?>(Failure failure) -> failure;
      case Answered<?> answered -> throw new AssertionError(answered);
    };
  }
}
