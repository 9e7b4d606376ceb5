package co.acuse.dian.soap;

import static co.acuse.dian.soap.testing.Results.answered;
import static co.acuse.dian.soap.testing.Results.failed;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.soap.result.AnswerLostReason;
import co.acuse.dian.soap.result.DianResult;
import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.result.FaultKind;
import co.acuse.dian.soap.result.NotSentReason;
import co.acuse.dian.soap.result.ReturnedBytes;
import co.acuse.dian.soap.result.Verdict;
import co.acuse.dian.soap.result.Verdict.Accepted;
import co.acuse.dian.soap.settings.CallTerms;
import co.acuse.dian.soap.settings.DianSettings;
import co.acuse.dian.soap.settings.Timeouts;
import co.acuse.dian.soap.testing.Envelopes;
import co.acuse.dian.soap.testing.FakeDian;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.dian.soap.testing.ResponseXml;
import co.acuse.dian.soap.testing.TestKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is certain when no answer says anything. */
class FailureTests {

  private static final String ACCEPTED =
      ResponseXml.valid("00", "Procesado Correctamente.").answering("SendBillSync");

  private final FakeDian dian = new FakeDian();
  private final CountDownLatch end = new CountDownLatch(1);
  private DianService service = dian.service();

  @AfterEach
  void close() {
    end.countDown();
    service.close();
    dian.close();
  }

  @Test
  void aRefusedConnectionSentNothing() throws IOException {
    call("http://127.0.0.1:" + unusedPort() + "/x");

    assertNotSent(send(), NotSentReason.CONNECT_FAILED);
  }

  @Test
  void anUnknownHostGotNothing() {
    call("https://no-such-host.invalid/x");

    assertNotSent(send(), NotSentReason.UNKNOWN_HOST);
  }

  @Test
  void anUntrustedServerGetsNothing() {
    try (var untrusted = FakeDian.untrusted()) {
      call("https://127.0.0.1:" + untrusted.port() + "/x");

      assertNotSent(send(), NotSentReason.TLS_FAILED);
      assertThat(untrusted.seen()).isEmpty();
    }
  }

  @Test
  void aHangingConnectSentNothing() throws IOException {
    try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var _ = new Socket(deaf.getInetAddress(), deaf.getLocalPort());
        var _ = new Socket(deaf.getInetAddress(), deaf.getLocalPort())) {
      call(settings("http://127.0.0.1:" + deaf.getLocalPort() + "/x", 200, 5000));

      assertNotSent(send(), NotSentReason.CONNECT_TIMEOUT);
    }
  }

  @Test
  void aClosedServiceSendsNothing() {
    service.close();

    assertNotSent(send(), NotSentReason.CLIENT_CLOSED);
    assertThat(dian.seen()).isEmpty();
  }

  @Test
  void whatTheCallerForbidsAtLastIsNotSent() {
    dian.answers(Reply.soap(ACCEPTED));
    var asked = new AtomicInteger();
    service =
        service.under(
            new CallTerms(
                Duration.ofSeconds(10),
                () -> {
                  asked.incrementAndGet();
                  return false;
                }));

    assertNotSent(send(), NotSentReason.NOT_ALLOWED);
    assertThat(asked).hasValue(1);
    assertThat(dian.seen()).allSatisfy(seen -> assertThat(seen.body()).isEmpty());
  }

  @Test
  void theCallerIsAskedOnceTheConnectionStandsAndOnlyOnce() throws IOException {
    var asked = new AtomicInteger();
    var counting =
        new CallTerms(
            Duration.ofSeconds(10),
            () -> {
              asked.incrementAndGet();
              return true;
            });
    dian.answers(Reply.soap(ACCEPTED));
    service = service.under(counting);
    answered(send());
    assertThat(asked).hasValue(1);

    call("http://127.0.0.1:" + unusedPort() + "/x");
    service = service.under(counting);
    assertNotSent(send(), NotSentReason.CONNECT_FAILED);
    assertThat(asked).hasValue(1);
  }

  @Test
  void aCallerWithLessTimeWaitsNoLonger() {
    dian.answers(Reply.hangingUntil(end));
    service = service.under(new CallTerms(Duration.ofMillis(300), () -> true));

    assertLost(send(), AnswerLostReason.READ_TIMEOUT);
  }

  @Test
  void aSilentDianMayHaveTheDocument() {
    dian.answers(Reply.hangingUntil(end));
    call(settings(dian.uri().toString(), 300, 300));

    assertLost(send(), AnswerLostReason.READ_TIMEOUT);
  }

  @Test
  void aDripIsNotWaitedForLongerThanTheReadTimeout() {
    dian.answers(Reply.drippingUntil(end));
    call(settings(dian.uri().toString(), 300, 500));

    Failure failure = assertLost(send(), AnswerLostReason.READ_TIMEOUT);

    assertThat(failure.exchange().httpStatus()).isEqualTo(200);
    assertThat(failure.exchange().duration()).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void aResetIsNeverRepeatedSilently() {
    dian.answers(Reply.reset());

    assertLost(send(), AnswerLostReason.CONNECTION_LOST);
    assertThat(dian.seen()).hasSize(1);
  }

  @Test
  void aKeptConnectionThatEndsIsNeverRepeatedSilently() {
    dian.answers(Reply.soap(ACCEPTED));
    assertThat(answered(send())).isInstanceOf(Accepted.class);
    dian.answers(Reply.silentEnd());

    assertLost(send(), AnswerLostReason.CONNECTION_LOST);
    assertThat(dian.seen()).hasSize(2);
  }

  @Test
  void anAnswerThatIsNotHttpIsALostOne() {
    dian.answers(Reply.noHttp());

    assertLost(send(), AnswerLostReason.CONNECTION_LOST);
  }

  @Test
  void halfAnAnswerIsNone() {
    dian.answers(Reply.cutShort(200, ACCEPTED));

    Failure failure = assertLost(send(), AnswerLostReason.CUT_SHORT);

    assertThat(failure.exchange().httpStatus()).isEqualTo(200);
    assertThat(failure.exchange().answer()).isNull();
  }

  @Test
  void halfAnErrorKeepsItsStatus() {
    dian.answers(Reply.cutShort(503, "x"));

    assertThat(failed(send(), Failure.HttpStatus.class).status()).isEqualTo(503);
  }

  @Test
  void anInterruptedCallMayHaveArrived() throws InterruptedException {
    dian.answers(Reply.hangingUntil(end));
    var result = new AtomicReference<DianResult<Verdict>>();
    var stillInterrupted = new AtomicReference<Boolean>();
    Thread caller =
        Thread.ofVirtual()
            .start(() -> {
              result.set(send());
              stillInterrupted.set(Thread.currentThread().isInterrupted());
            });
    dian.awaitRequest();

    caller.interrupt();
    caller.join();

    assertLost(result.get(), AnswerLostReason.INTERRUPTED);
    assertThat(stillInterrupted).hasValue(true);
  }

  @Test
  void closingEndsWhatIsUnderWay() throws InterruptedException {
    dian.answers(Reply.hangingUntil(end));
    var result = new AtomicReference<DianResult<Verdict>>();
    Thread caller = Thread.ofVirtual().start(() -> result.set(send()));
    dian.awaitRequest();

    service.close();
    caller.join();

    assertLost(result.get(), AnswerLostReason.CLIENT_CLOSED);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 403, 404, 500, 503, 507, 508})
  void anHttpErrorIsNamedByItsStatus(int status) {
    dian.answers(Reply.html(status));

    var failure = failed(send(), Failure.HttpStatus.class);

    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.mayHaveArrived()).isTrue();
    assertThat(dian.seen()).hasSize(1);
  }

  @Test
  void aGoodAnswerWithABadStatusIsNotTrusted() {
    dian.answers(Reply.soap(500, ACCEPTED));

    assertThat(failed(send(), Failure.HttpStatus.class).status()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 500})
  void aFaultAboutTheSecurityHeaderIsTold(int status) {
    String reason = "An error occurred when verifying security for the message.";
    dian.answers(Reply.soap(status, Envelopes.fault("s:Sender", "a:InvalidSecurity", reason)));

    var fault = failed(send(), Failure.Fault.class);

    assertThat(fault.kind()).isEqualTo(FaultKind.INVALID_SECURITY);
    assertThat(fault.code()).isEqualTo("Sender/InvalidSecurity");
    assertThat(fault.text()).isEqualTo(reason);
    assertThat(fault.exchange().httpStatus()).isEqualTo(status);
  }

  @Test
  void anotherFaultIsTold() {
    String reason = "The creator of this fault did not specify a Reason.";
    dian.answers(Reply.soap(500, Envelopes.fault("s:Client", "", reason)));

    var fault = failed(send(), Failure.Fault.class);

    assertThat(fault.kind()).isEqualTo(FaultKind.OTHER);
    assertThat(fault.code()).isEqualTo("Client");
    assertThat(fault.mayHaveArrived()).isTrue();
  }

  @Test
  void aWebPageIsNoAnswer() {
    dian.answers(Reply.html(200));

    assertThat(failed(send(), Failure.HtmlAnswer.class).mayHaveArrived()).isTrue();
  }

  @Test
  void aWebPageThatPretendsToBeSoapIsNoAnswer() {
    dian.answers(Reply.soap("\n<!DOCTYPE html><html><body>x</body></html>"));

    assertThat(failed(send(), Failure.HtmlAnswer.class).mayHaveArrived()).isTrue();
  }

  @Test
  void thePackedAnswerIsUnpacked() {
    dian.answers(Reply.gzip(ACCEPTED));

    assertThat(answered(send())).isInstanceOf(Accepted.class);
  }

  @Test
  void halfAPackedAnswerIsNone() {
    dian.answers(Reply.gzipCutShort(ACCEPTED));

    assertLost(send(), AnswerLostReason.CUT_SHORT);
  }

  @Test
  void anUnknownContentCodingIsNotUnderstood() {
    dian.answers(Reply.inUnknownCoding(ACCEPTED));

    assertThat(failed(send(), Failure.NotUnderstood.class).problem()).contains("content coding");
  }

  @Test
  void theExchangeIsKeptForTheAudit() {
    dian.answers(Reply.soap(ACCEPTED));

    var exchange = send().exchange();

    assertThat(exchange.operation()).isEqualTo("SendBillSync");
    assertThat(exchange.httpStatus()).isEqualTo(200);
    assertThat(exchange.answer())
        .isEqualTo(ReturnedBytes.of(ACCEPTED.getBytes(StandardCharsets.UTF_8)));
    assertThat(dian.seen().getFirst().body()).contains("TS-" + exchange.requestId());
  }

  private static void assertNotSent(DianResult<Verdict> result, NotSentReason reason) {
    var failure = failed(result, Failure.NotSent.class);
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.mayHaveArrived()).isFalse();
  }

  private static Failure assertLost(DianResult<Verdict> result, AnswerLostReason reason) {
    var failure = failed(result, Failure.AnswerLost.class);
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.mayHaveArrived()).isTrue();
    return failure;
  }

  private DianResult<Verdict> send() {
    return service.sendBillSync("z1.zip", new byte[] {1, 2, 3});
  }

  private void call(String address) {
    call(DianSettings.at(URI.create(address)));
  }

  private void call(DianSettings settings) {
    service.close();
    service = DianService.open(settings, TestKey.rsa());
  }

  private static DianSettings settings(String address, int connectMillis, int readMillis) {
    return DianSettings.at(URI.create(address))
        .withTimeouts(
            new Timeouts(Duration.ofMillis(connectMillis), Duration.ofMillis(readMillis)));
  }

  private static int unusedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
