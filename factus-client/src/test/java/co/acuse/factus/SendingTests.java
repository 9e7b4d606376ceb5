package co.acuse.factus;

import static co.acuse.factus.testing.Results.assertUnavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.factus.call.CallOptions;
import co.acuse.factus.call.Confirmation;
import co.acuse.factus.result.Certainty;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.FactusResult.Answered;
import co.acuse.factus.result.UnavailableReason;
import co.acuse.factus.settings.FactusSettings;
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
  void endsASlowDripAtTheDeadline() {
    factus.on(DELETE, _ -> Reply.dripping());

    var result = delete(CallOptions.live().withTotalTimeout(Duration.ofMillis(1500)));

    assertUnavailable(result, UnavailableReason.DEADLINE, Certainty.MAYBE_SENT);
    assertThat(result.exchange().status()).isEqualTo(200);
    assertThat(result.exchange().duration()).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void endsASilentProviderAtTheDeadline() {
    factus.on(DELETE, _ -> Reply.hangingUntil(never, Reply.reset()));

    var result = delete(CallOptions.live().withTotalTimeout(Duration.ofMillis(500)));

    assertUnavailable(result, UnavailableReason.DEADLINE, Certainty.MAYBE_SENT);
    assertThat(result.exchange().duration()).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void endsAHangingConnectAtTheDeadline() throws IOException {
    try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var _ = new Socket(deaf.getInetAddress(), deaf.getLocalPort());
        var _ = new Socket(deaf.getInetAddress(), deaf.getLocalPort())) {
      restart(FactusSettings.at(URI.create("http://127.0.0.1:" + deaf.getLocalPort())));

      var result = delete(CallOptions.live().withTotalTimeout(Duration.ofMillis(400)));

      assertThat(result.exchange().certainty()).isEqualTo(Certainty.NOT_SENT);
      assertThat(result.exchange().duration()).isLessThan(Duration.ofSeconds(15));
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

  private static int unusedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
