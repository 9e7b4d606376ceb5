package co.acuse.submitter.gateway.dian;

import co.acuse.dian.soap.result.AnswerLostReason;
import co.acuse.dian.soap.result.DianResult;
import co.acuse.dian.soap.result.DianResult.Answered;
import co.acuse.dian.soap.result.DianResult.Failed;
import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.result.NotSentReason;
import java.util.Locale;

/** What the end of a call says about the DIAN itself, and what it is called in metrics. */
final class CallResults {

  private static final int FORBIDDEN = 403;
  private static final int SERVER_ERRORS = 500;

  private CallResults() {}

  /** Whether the DIAN is there. */
  enum Health {
    THERE,
    AWAY,
    /** The call was given up on our side. */
    UNTOLD
  }

  static Health health(DianResult<?> result) {
    return switch (result) {
      case Answered<?> _ -> Health.THERE;
      case Failed<?>(Failure failure) -> health(failure);
    };
  }

  /** A fault is an answer, such as to a certificate that the DIAN does not know. */
  private static Health health(Failure failure) {
    return switch (failure) {
      case Failure.Fault _ -> Health.THERE;
      case Failure.HtmlAnswer _, Failure.NotUnderstood _ -> Health.AWAY;
      case Failure.HttpStatus status -> health(status.status());
      case Failure.NotSent notSent -> health(notSent.reason());
      case Failure.AnswerLost lost -> health(lost.reason());
    };
  }

  /** 403 is one of the DIAN's ways to be down (contingency of type 04). */
  private static Health health(int status) {
    return status == FORBIDDEN || status >= SERVER_ERRORS ? Health.AWAY : Health.THERE;
  }

  private static Health health(NotSentReason reason) {
    return switch (reason) {
      case NOT_ALLOWED, INTERRUPTED, CLIENT_CLOSED -> Health.UNTOLD;
      case UNKNOWN_HOST, CONNECT_FAILED, CONNECT_TIMEOUT, TLS_FAILED -> Health.AWAY;
    };
  }

  private static Health health(AnswerLostReason reason) {
    return switch (reason) {
      case INTERRUPTED, CLIENT_CLOSED -> Health.UNTOLD;
      case READ_TIMEOUT, CONNECTION_LOST, CUT_SHORT, TOO_LARGE -> Health.AWAY;
    };
  }

  static String name(DianResult<?> result) {
    return switch (result) {
      case Answered<?> _ -> "answered";
      case Failed<?>(Failure failure) -> name(failure);
    };
  }

  static String name(Failure failure) {
    return switch (failure) {
      case Failure.NotSent notSent -> lower(notSent.reason());
      case Failure.AnswerLost lost -> lower(lost.reason());
      case Failure.Fault fault -> "fault_" + lower(fault.kind());
      case Failure.HttpStatus status -> "http_" + status.status();
      case Failure.HtmlAnswer _ -> "html_answer";
      case Failure.NotUnderstood _ -> "not_understood";
    };
  }

  private static String lower(Enum<?> reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
