package co.acuse.dian.soap.answer;

import co.acuse.dian.soap.envelope.Operation;
import co.acuse.dian.soap.http.HttpOutcome;
import co.acuse.dian.soap.http.HttpOutcome.Answer;
import co.acuse.dian.soap.http.HttpOutcome.Lost;
import co.acuse.dian.soap.http.HttpOutcome.NotSent;
import co.acuse.dian.soap.http.HttpOutcome.Undecodable;
import co.acuse.dian.soap.result.DianResult;
import co.acuse.dian.soap.result.DianResult.Answered;
import co.acuse.dian.soap.result.DianResult.Failed;
import co.acuse.dian.soap.result.Exchange;
import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.result.FaultKind;

/** Says what the outcome of a request means for the one who asked. */
public final class AnswerClassifier {

  private AnswerClassifier() {}

  /** The result of a call that had this outcome. */
  public static <T> DianResult<T> classify(
      Operation operation, HttpOutcome outcome, Exchange exchange, ExpectedAnswer<T> expected) {
    return switch (outcome) {
      case NotSent notSent -> new Failed<>(new Failure.NotSent(notSent.reason(), exchange));
      case Lost lost -> new Failed<>(lost(lost, exchange));
      case Undecodable undecodable -> new Failed<>(undecodable(undecodable, exchange));
      case Answer answer -> answered(operation, answer, exchange, expected);
    };
  }

  /** The status of an answer that broke off says more than that it broke off. */
  private static Failure lost(Lost lost, Exchange exchange) {
    Integer status = lost.status();
    return status == null || HttpOutcome.isSuccess(status)
        ? new Failure.AnswerLost(lost.reason(), exchange)
        : new Failure.HttpStatus(status, exchange);
  }

  private static Failure undecodable(Undecodable undecodable, Exchange exchange) {
    return HttpOutcome.isSuccess(undecodable.status())
        ? new Failure.NotUnderstood("the answer's content coding cannot be undone", exchange)
        : new Failure.HttpStatus(undecodable.status(), exchange);
  }

  private static <T> DianResult<T> answered(
      Operation operation, Answer answer, Exchange exchange, ExpectedAnswer<T> expected) {
    try {
      byte[] bytes = answer.body().toByteArray();
      SoapBody body = SoapBodyReader.read(operation, answer.contentType(), bytes);
      return understood(body, answer.status(), exchange, expected);
    } catch (UnreadableAnswerException unreadable) {
      return new Failed<>(
          HttpOutcome.isSuccess(answer.status())
              ? new Failure.NotUnderstood(unreadable.problem(), exchange)
              : new Failure.HttpStatus(answer.status(), exchange));
    }
  }

  /** A fault explains an HTTP error; a result beside one is not trusted. */
  private static <T> DianResult<T> understood(
      SoapBody body, int status, Exchange exchange, ExpectedAnswer<T> expected)
      throws UnreadableAnswerException {
    boolean success = HttpOutcome.isSuccess(status);
    return switch (body) {
      case SoapBody.Fault(FaultKind kind, String code, String text) ->
          new Failed<>(new Failure.Fault(kind, code, text, exchange));
      case SoapBody.Result(AnswerElement result) when success ->
          new Answered<>(expected.read(result), exchange);
      case SoapBody.WebPage _ when success -> new Failed<>(new Failure.HtmlAnswer(exchange));
      case SoapBody.Result _, SoapBody.WebPage _ ->
          new Failed<>(new Failure.HttpStatus(status, exchange));
    };
  }
}
