package co.acuse.dian.soap.http;

import co.acuse.dian.soap.result.AnswerLostReason;
import co.acuse.dian.soap.result.NotSentReason;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Names what a network exception means; whether the request left is known from elsewhere. */
final class NetworkFailures {

  private NetworkFailures() {}

  static NotSentReason beforeSending(Throwable failure) {
    if (has(failure, HttpConnectTimeoutException.class)) {
      return NotSentReason.CONNECT_TIMEOUT;
    }
    if (has(failure, UnresolvedAddressException.class)
        || has(failure, UnknownHostException.class)) {
      return NotSentReason.UNKNOWN_HOST;
    }
    if (has(failure, ConnectException.class)) {
      return NotSentReason.CONNECT_FAILED;
    }
    return has(failure, SSLException.class)
        ? NotSentReason.TLS_FAILED
        : NotSentReason.CONNECT_FAILED;
  }

  /** What happened once the request had left, given the status of the answer if it began. */
  static AnswerLostReason afterSending(Throwable failure, @Nullable Integer status) {
    if (has(failure, AnswerTooLargeException.class)) {
      return AnswerLostReason.TOO_LARGE;
    }
    return status == null ? AnswerLostReason.CONNECTION_LOST : AnswerLostReason.CUT_SHORT;
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
