package co.acuse.submitter.gateway.factus;

import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.FactusResult.Answered;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.result.Failure;
import java.util.Locale;

/** What the end of a call says about Factus itself, and what it is called in metrics. */
final class CallResults {

  private CallResults() {}

  /** Whether the provider is there. */
  enum Health {
    THERE,
    AWAY,
    /** The call was given up on our side. */
    UNTOLD
  }

  static Health health(FactusResult<?> result) {
    return switch (result) {
      case Answered<?> _ -> Health.THERE;
      case Failed<?>(Failure failure) -> health(failure);
    };
  }

  private static Health health(Failure failure) {
    return switch (failure) {
      case Failure.RejectedByRule _,
          Failure.FieldErrors _,
          Failure.Conflict _,
          Failure.NotFound _,
          Failure.Throttled _,
          Failure.Unauthorized _,
          Failure.Denied _,
          Failure.UnexpectedStatus _ ->
          Health.THERE;
      case Failure.BudgetExhausted _ -> Health.UNTOLD;
      case Failure.MalformedAnswer _ -> Health.AWAY;
      case Failure.Unavailable unavailable -> health(unavailable);
    };
  }

  private static Health health(Failure.Unavailable unavailable) {
    return switch (unavailable.reason()) {
      case NO_FREE_CONNECTION, PERMIT_REFUSED, INTERRUPTED, CLIENT_CLOSED -> Health.UNTOLD;
      case UNKNOWN_HOST,
          CONNECT_FAILED,
          CONNECT_TIMEOUT,
          TLS_FAILED,
          DEADLINE,
          READ_TIMEOUT,
          CONNECTION_LOST,
          SERVER_ERROR,
          LOGIN_UNREADABLE ->
          Health.AWAY;
    };
  }

  static String name(FactusResult<?> result) {
    return switch (result) {
      case Answered<?> _ -> "answered";
      case Failed<?>(Failure.Unavailable unavailable) ->
          unavailable.reason().name().toLowerCase(Locale.ROOT);
      case Failed<?>(Failure failure) ->
          failure
              .getClass()
              .getSimpleName()
              .replaceAll("(?<!^)(?=[A-Z])", "_")
              .toLowerCase(Locale.ROOT);
    };
  }
}
