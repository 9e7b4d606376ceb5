package co.acuse.dian.soap.http;

import co.acuse.dian.soap.result.AnswerLostReason;
import co.acuse.dian.soap.result.NotSentReason;
import co.acuse.dian.soap.result.ReturnedBytes;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One request under way: what of it left, and what of its answer came. */
final class Attempt implements BodyHandler<byte[]> {

  private final OneTimeBody body;
  private final int mostBytes;
  private final BooleanSupplier closed;
  private volatile @Nullable Integer status;

  Attempt(byte[] body, BooleanSupplier mayStillSend, int mostBytes, BooleanSupplier closed) {
    this.body = new OneTimeBody(body, mayStillSend);
    this.mostBytes = mostBytes;
    this.closed = closed;
  }

  BodyPublisher body() {
    return body;
  }

  /** The head of an answer is there. */
  @Override
  public BodySubscriber<byte[]> apply(ResponseInfo head) {
    status = head.statusCode();
    return new BoundedBody(mostBytes);
  }

  /** Waits for the end, in no case longer than this. */
  HttpOutcome await(CompletableFuture<HttpResponse<byte[]>> exchange, Duration longest) {
    try {
      return answer(exchange.get(longest.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException _) {
      return brokenOff(exchange, NotSentReason.CONNECT_TIMEOUT, AnswerLostReason.READ_TIMEOUT);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return brokenOff(exchange, NotSentReason.INTERRUPTED, AnswerLostReason.INTERRUPTED);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      return failed(cause == null ? failed : cause);
    }
  }

  private HttpOutcome answer(HttpResponse<byte[]> response) {
    HttpHeaders headers = response.headers();
    try {
      byte[] plain = ContentCoding.undo(headers, response.body(), mostBytes);
      return new HttpOutcome.Answer(
          response.statusCode(),
          headers.firstValue("Content-Type").orElse(""),
          ReturnedBytes.of(plain));
    } catch (ZipException _) {
      return new HttpOutcome.Undecodable(response.statusCode());
    } catch (IOException cut) {
      return lost(NetworkFailures.afterSending(cut, status));
    }
  }

  private HttpOutcome brokenOff(
      CompletableFuture<?> exchange, NotSentReason notSent, AnswerLostReason lost) {
    boolean nothingLeft = body.giveUp();
    exchange.cancel(true);
    return nothingLeft ? new HttpOutcome.NotSent(notSent) : lost(lost);
  }

  private HttpOutcome failed(Throwable failure) {
    if (failure instanceof Error bug) {
      throw bug;
    }
    boolean nothingLeft = body.giveUp();
    if (body.wasForbidden()) {
      return new HttpOutcome.NotSent(NotSentReason.NOT_ALLOWED);
    }
    if (closed.getAsBoolean()) {
      return nothingLeft
          ? new HttpOutcome.NotSent(NotSentReason.CLIENT_CLOSED)
          : lost(AnswerLostReason.CLIENT_CLOSED);
    }
    return nothingLeft
        ? new HttpOutcome.NotSent(NetworkFailures.beforeSending(failure))
        : lost(NetworkFailures.afterSending(failure, status));
  }

  private HttpOutcome lost(AnswerLostReason reason) {
    return new HttpOutcome.Lost(reason, status);
  }
}
