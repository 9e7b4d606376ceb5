package co.acuse.factus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is certain about a request that got no answer. */
class SendingTests {

  private static final String DELETE = "DELETE /v2/bills/destroy/reference/T-1";
  private static final String PLANS = "GET /v2/subscriptions";

  private final FakeFactus factus = new FakeFactus();
  private final CountDownLatch never = new CountDownLatch(1);
  private FactusClient client = Accounts.client(factus);

  SendingTests() {
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
  void writesNoByteWhenThePermitRefuses() {
    logIn();
    int before = factus.seen().size();

    var result = delete(CallOptions.live().withPermit(_ -> false));

    assertUnavailable(result, UnavailableReason.PERMIT_REFUSED, Certainty.NOT_SENT);
    assertThat(delete(CallOptions.live())).isInstanceOf(Answered.class);
    assertThat(factus.seen()).hasSize(before + 1);
  }

  @Test
  void asksThePermitAfterLoginAndConnection() {
    var seenAtPermit = new AtomicReference<Integer>();
    var connectedAtPermit = new AtomicReference<Integer>();

    delete(
        CallOptions.live()
            .withPermit(
                _ -> {
                  seenAtPermit.set(factus.seen().size());
                  connectedAtPermit.set(factus.connections());
                  return true;
                }));

    assertThat(seenAtPermit).hasValue(1);
    assertThat(connectedAtPermit).hasValue(1);
  }

  @Test
  void tellsThePermitHowLongTheCallMayStillTake() {
    var remaining = new AtomicReference<Duration>();

    delete(
        CallOptions.live()
            .withTotalTimeout(Duration.ofSeconds(7))
            .withPermit(
                left -> {
                  remaining.set(left);
                  return true;
                }));

    assertThat(remaining.get()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(7));
  }

  @Test
  void takesAFailingPermitAsNone() {
    var result =
        delete(
            CallOptions.live()
                .withPermit(
                    _ -> {
                      throw new IllegalStateException("lease store is away");
                    }));

    assertUnavailable(result, UnavailableReason.PERMIT_REFUSED, Certainty.NOT_SENT);
    assertThat(factus.seen(DELETE)).isEmpty();
  }

  @Test
  void givesTheBudgetBackWhatWasNotSent() {
    logIn();
    int before = client.budget().remaining();

    delete(CallOptions.live().withPermit(_ -> false));

    assertThat(client.budget().remaining()).isEqualTo(before);
  }

  @Test
  void endsASlowDripAtTheDeadline() {
    factus.on(DELETE, _ -> Reply.dripping());

    var result = delete(CallOptions.live().withTotalTimeout(Duration.ofMillis(600)));

    assertUnavailable(result, UnavailableReason.DEADLINE, Certainty.MAYBE_SENT);
    assertThat(result.exchange().status()).isEqualTo(200);
    assertThat(result.exchange().duration()).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void endsASilentProviderAtTheDeadline() {
    factus.on(DELETE, _ -> Reply.hangingUntil(never, Reply.reset()));

    var result = delete(CallOptions.live().withTotalTimeout(Duration.ofMillis(500)));

    assertUnavailable(result, UnavailableReason.DEADLINE, Certainty.MAYBE_SENT);
    assertThat(result.exchange().duration()).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void endsAHangingConnectAtTheDeadline() throws IOException {
    try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var _ = new Socket(deaf.getInetAddress(), deaf.getLocalPort());
        var _ = new Socket(deaf.getInetAddress(), deaf.getLocalPort())) {
      restart(FactusSettings.at(URI.create("http://127.0.0.1:" + deaf.getLocalPort())));

      var result = delete(CallOptions.live().withTotalTimeout(Duration.ofMillis(400)));

      assertThat(result.exchange().certainty()).isEqualTo(Certainty.NOT_SENT);
      assertThat(result.exchange().duration()).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void endsASilentProviderAtTheReadTimeout() {
    restart(settings(timeouts(Duration.ofMillis(300))));
    factus.on(DELETE, _ -> Reply.hangingUntil(never, Reply.reset()));

    assertUnavailable(
        delete(CallOptions.live()), UnavailableReason.READ_TIMEOUT, Certainty.MAYBE_SENT);
  }

  @Test
  void doesNotKnowWhatAResetConnectionDid() {
    factus.on(DELETE, _ -> Reply.reset());

    var result = delete(CallOptions.live());

    assertUnavailable(result, UnavailableReason.CONNECTION_LOST, Certainty.MAYBE_SENT);
    assertThat(factus.seen(DELETE)).as("never sent again silently").hasSize(1);
  }

  @Test
  void isCertainThatARefusedConnectionSentNothing() throws IOException {
    restart(FactusSettings.at(URI.create("http://127.0.0.1:" + unusedPort())));

    assertUnavailable(
        delete(CallOptions.live()), UnavailableReason.CONNECT_FAILED, Certainty.NOT_SENT);
  }

  @Test
  void isCertainThatAnUnknownHostGotNothing() {
    restart(FactusSettings.at(URI.create("https://no-such-host.invalid")));

    assertUnavailable(
        delete(CallOptions.live()), UnavailableReason.UNKNOWN_HOST, Certainty.NOT_SENT);
  }

  @Test
  void isCertainThatAFailedHandshakeSentNothing() {
    restart(FactusSettings.at(URI.create("https://127.0.0.1:" + factus.uri().getPort())));

    var result = delete(CallOptions.live());

    assertThat(result.exchange().certainty()).isEqualTo(Certainty.NOT_SENT);
  }

  @Test
  void waitsForAPooledConnectionNoLongerThanAllowed() throws Exception {
    restart(
        settings(timeouts(Duration.ofSeconds(10)))
            .withConnections(
                new ConnectionLimits(1, 1, Duration.ZERO, Duration.ofSeconds(20))));
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
  void writesNothingIntoAConnectionThatTheProviderClosed() {
    factus.on(PLANS, _ -> Reply.closingAfter(200, "{\"data\":[]}"));
    logIn();

    assertThat(delete(CallOptions.live())).isInstanceOf(Answered.class);
    assertThat(factus.seen(DELETE)).hasSize(1);
  }

  @Test
  void sendsNothingAfterClosing() {
    logIn();
    client.close();

    assertUnavailable(
        delete(CallOptions.live()), UnavailableReason.CLIENT_CLOSED, Certainty.NOT_SENT);
  }

  @Test
  void endsAnInterruptedCall() throws Exception {
    factus.on(DELETE, _ -> Reply.hangingUntil(never, Reply.reset()));
    var result = new AtomicReference<FactusResult<Confirmation>>();
    Thread caller = Thread.ofVirtual().start(() -> result.set(delete(CallOptions.live())));
    await().until(() -> factus.seen(DELETE).size() == 1);

    caller.interrupt();
    caller.join();

    assertUnavailable(result.get(), UnavailableReason.INTERRUPTED, Certainty.MAYBE_SENT);
  }

  @Test
  void takesNoMoreThanTheAllowedSize() {
    restart(
        Accounts.settings(factus)
            .withSizes(new SizeLimits(2000, 2000, 100)));
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
  void passesTheCallersHeadersOn() {
    delete(CallOptions.live().withHeader("traceparent", "00-abc-def-01"));

    assertThat(factus.seen(DELETE).getFirst().header("traceparent")).isEqualTo("00-abc-def-01");
    assertThat(factus.seen(DELETE).getFirst().header("accept")).isEqualTo("application/json");
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

  private static void assertUnavailable(
      FactusResult<?> result, UnavailableReason reason, Certainty certainty) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Failed.class,
            failed ->
                assertThat(failed.failure())
                    .isInstanceOfSatisfying(
                        Failure.Unavailable.class,
                        unavailable -> {
                          assertThat(unavailable.reason()).isEqualTo(reason);
                          assertThat(unavailable.certainty()).isEqualTo(certainty);
                        }));
  }

  private static int unusedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
