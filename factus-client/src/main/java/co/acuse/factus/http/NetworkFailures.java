package co.acuse.factus.http;

import co.acuse.factus.result.Certainty;
import co.acuse.factus.result.UnavailableReason;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Says what a network exception means; whether the request left is known from the attempt alone.
 */
final class NetworkFailures {

  private NetworkFailures() {}

  static HttpOutcome.NoAnswer classify(
      Exception failure, SendAttempt attempt, @Nullable Integer status) {
    Certainty certainty = attempt.certainty();
    UnavailableReason reason =
        certainty == Certainty.NOT_SENT ? beforeSending(failure, attempt) : after(failure, attempt);
    return new HttpOutcome.NoAnswer(reason, certainty, status);
  }

  private static UnavailableReason beforeSending(Exception failure, SendAttempt attempt) {
    if (failure instanceof SendAttempt.NotSentException refused) {
      return refused.reason();
    }
    if (attempt.isOver()) {
      return UnavailableReason.DEADLINE;
    }
    if (Thread.currentThread().isInterrupted()) {
      return UnavailableReason.INTERRUPTED;
    }
    return switch (failure) {
      case ConnectionRequestTimeoutException _ -> UnavailableReason.NO_FREE_CONNECTION;
      case UnknownHostException _ -> UnavailableReason.UNKNOWN_HOST;
      case ConnectTimeoutException _ -> UnavailableReason.CONNECT_TIMEOUT;
      case SocketTimeoutException _ -> UnavailableReason.CONNECT_TIMEOUT;
      case InterruptedIOException _ -> UnavailableReason.CLIENT_CLOSED;
      case SSLException _ -> UnavailableReason.TLS_FAILED;
      case IllegalStateException _ -> UnavailableReason.CLIENT_CLOSED;
      default -> UnavailableReason.CONNECT_FAILED;
    };
  }

  private static UnavailableReason after(Exception failure, SendAttempt attempt) {
    if (attempt.isOver()) {
      return UnavailableReason.DEADLINE;
    }
    if (Thread.currentThread().isInterrupted()) {
      return UnavailableReason.INTERRUPTED;
    }
    return failure instanceof SocketTimeoutException
        ? UnavailableReason.READ_TIMEOUT
        : UnavailableReason.CONNECTION_LOST;
  }
}
