package co.acuse.factus.call;

import co.acuse.factus.http.HttpOutcome;
import co.acuse.factus.json.AnswerJson;
import co.acuse.factus.result.DenialCause;
import co.acuse.factus.result.Exchange;
import co.acuse.factus.result.Failure;
import co.acuse.factus.result.UnavailableReason;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What a failed login means for the call that needed it; the call's request was not sent. */
final class LoginFailures {

  private static final Duration WHEN_NOT_SAID = Duration.ofMinutes(1);

  private LoginFailures() {}

  static Failure classify(HttpOutcome outcome, ExchangeLog log) {
    Exchange exchange = log.ofLogin(outcome);
    return switch (outcome) {
      case HttpOutcome.OutOfBudget(Duration retryAfter) ->
          new Failure.BudgetExhausted(retryAfter, exchange);
      case HttpOutcome.NoAnswer noAnswer ->
          new Failure.Unavailable(noAnswer.reason(), null, exchange);
      case HttpOutcome.Answer answer -> answered(answer, exchange);
    };
  }

  static Failure noTurn(UnavailableReason reason, ExchangeLog log) {
    return new Failure.Unavailable(reason, null, log.ofNothing());
  }

  private static Failure answered(HttpOutcome.Answer answer, Exchange exchange) {
    JsonNode body = AnswerJson.parse(answer.text()).orElse(MissingNode.getInstance());
    String error = body.path("error").asString("");
    String message = body.path("message").asString(body.path("error_description").asString(error));
    return switch (answer.status()) {
      case 402 -> new Failure.Denied(DenialCause.PAYMENT_REQUIRED, message, exchange);
      case 403 -> new Failure.Denied(DenialCause.FORBIDDEN, message, exchange);
      case 429 -> new Failure.Throttled(waitOf(answer), exchange);
      case 400, 401 -> credentials(answer.status(), error, message, exchange);
      default -> unexpected(answer, message, exchange);
    };
  }

  /** Versions of the provider's login library differ in the status; the error's name does not. */
  private static Failure credentials(int status, String error, String message, Exchange exchange) {
    if (error.equals("invalid_client") || (error.isEmpty() && status == 401)) {
      return new Failure.Denied(DenialCause.INVALID_CLIENT, message, exchange);
    }
    if (error.equals("invalid_grant") || error.equals("invalid_credentials")) {
      return new Failure.Denied(DenialCause.INVALID_GRANT, message, exchange);
    }
    return new Failure.UnexpectedStatus(status, message, exchange);
  }

  private static Failure unexpected(HttpOutcome.Answer answer, String message, Exchange exchange) {
    return switch (answer.status() / 100) {
      case 2 -> new Failure.Unavailable(UnavailableReason.LOGIN_UNREADABLE, null, exchange);
      case 5 ->
          new Failure.Unavailable(UnavailableReason.SERVER_ERROR, answer.retryAfter(), exchange);
      default -> new Failure.UnexpectedStatus(answer.status(), message, exchange);
    };
  }

  private static Duration waitOf(HttpOutcome.Answer answer) {
    Duration asked = answer.retryAfter();
    return asked == null ? WHEN_NOT_SAID : asked;
  }
}
