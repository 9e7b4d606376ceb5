package co.acuse.factus.call;

import co.acuse.factus.http.HttpOutcome;
import co.acuse.factus.json.AnswerJson;
import co.acuse.factus.result.DenialCause;
import co.acuse.factus.result.Exchange;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.FactusResult.Answered;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.result.Failure;
import co.acuse.factus.result.UnavailableReason;
import java.time.Duration;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The one place that says what an answer of the API means, for every status and body. */
final class AnswerClassifier<T> {

  private static final Duration WHEN_NOT_SAID = Duration.ofMinutes(1);
  private static final int NO_CONTENT = 204;
  private static final Pattern MISSING_ROUTE = Pattern.compile("(?i)\\b(la ruta|the route)\\b");

  private final AnswerReader<T> reader;
  private final ExchangeLog log;

  AnswerClassifier(AnswerReader<T> reader, ExchangeLog log) {
    this.reader = reader;
    this.log = log;
  }

  FactusResult<T> classify(HttpOutcome outcome) {
    Exchange exchange = log.of(outcome);
    return switch (outcome) {
      case HttpOutcome.OutOfBudget(Duration retryAfter) ->
          new Failed<>(new Failure.BudgetExhausted(retryAfter, exchange));
      case HttpOutcome.NoAnswer noAnswer ->
          new Failed<>(new Failure.Unavailable(noAnswer.reason(), null, exchange));
      case HttpOutcome.Answer answer when answer.status() / 100 == 2 -> good(answer, exchange);
      case HttpOutcome.Answer answer -> new Failed<>(failure(answer, exchange));
    };
  }

  private FactusResult<T> good(HttpOutcome.Answer answer, Exchange exchange) {
    if (answer.bodyProblem() != null) {
      return malformed(answer.bodyProblem(), exchange);
    }
    boolean bare = answer.status() == NO_CONTENT || answer.text().isBlank();
    JsonNode body = bare ? MissingNode.getInstance() : AnswerJson.parse(answer.text()).orElse(null);
    if (body == null) {
      return malformed("the body is not JSON", exchange);
    }
    return reader
        .read(body)
        .<FactusResult<T>>map(value -> new Answered<>(value, exchange))
        .orElseGet(() -> malformed("the JSON does not hold what was asked for", exchange));
  }

  private FactusResult<T> malformed(String problem, Exchange exchange) {
    return new Failed<>(new Failure.MalformedAnswer(problem, exchange));
  }

  private static Failure failure(HttpOutcome.Answer answer, Exchange exchange) {
    JsonNode body = AnswerJson.parse(answer.text()).orElse(MissingNode.getInstance());
    String message = message(body);
    return switch (answer.status()) {
      case 401 -> new Failure.Unauthorized(exchange);
      case 402 -> new Failure.Denied(DenialCause.PAYMENT_REQUIRED, message, exchange);
      case 403 -> new Failure.Denied(DenialCause.FORBIDDEN, message, exchange);
      case 404 -> notFound(message, exchange);
      case 409 -> new Failure.Conflict(message, exchange);
      case 422 -> UnprocessableAnswers.classify(body, message, exchange);
      case 429 -> new Failure.Throttled(waitOf(answer), exchange);
      // A gateway gave up waiting, or was not ready: the API behind it may have the request.
      case 408, 425 ->
          new Failure.Unavailable(UnavailableReason.SERVER_ERROR, answer.retryAfter(), exchange);
      default ->
          answer.status() >= 500
              ? new Failure.Unavailable(
                  UnavailableReason.SERVER_ERROR, answer.retryAfter(), exchange)
              : new Failure.UnexpectedStatus(answer.status(), message, exchange);
    };
  }

  /** A missing route, or a proxy's page, says nothing about the document. */
  private static Failure notFound(String message, Exchange exchange) {
    boolean aboutTheThing = !message.isEmpty() && !MISSING_ROUTE.matcher(message).find();
    return aboutTheThing
        ? new Failure.NotFound(message, exchange)
        : new Failure.UnexpectedStatus(404, message, exchange);
  }

  /** In {@code message}, or in the older {@code errors[0].message}. */
  private static String message(JsonNode body) {
    String message = body.path("message").asString("");
    return message.isEmpty() ? body.path("errors").path(0).path("message").asString("") : message;
  }

  private static Duration waitOf(HttpOutcome.Answer answer) {
    Duration asked = answer.retryAfter();
    return asked == null ? WHEN_NOT_SAID : asked;
  }
}
