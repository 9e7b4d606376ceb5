package co.acuse.submitter.gateway.factus;

import co.acuse.factus.result.Exchange;
import co.acuse.factus.result.FactusResult.Answered;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.result.Failure;
import co.acuse.submitter.gateway.Asked;
import co.acuse.submitter.submission.LookupOutcome;
import java.util.function.Function;

/** Understands the answers to everything that is no submission. */
final class FactusErrands {

  private final FailureOutcomes failures;

  FactusErrands(FailureOutcomes failures) {
    this.failures = failures;
  }

  <T, U> Asked<U> told(Reply<T> reply, Function<T, Asked<U>> reading) {
    return switch (reply) {
      case Reply.Away<T>(var probeAt) ->
          new Asked.Unavailable<>("the circuit breaker is open; next probe at " + probeAt);
      case Reply.NoAccount<T> _ ->
          new Asked.Absent<>("no Factus account is configured for the issuer");
      case Reply.Called<T>(Answered<T>(T value, Exchange _)) -> reading.apply(value);
      case Reply.Called<T>(Failed<T>(Failure failure)) -> failed(failure);
    };
  }

  private <U> Asked<U> failed(Failure failure) {
    String why = Answers.of(failure.exchange()).summary();
    return switch (failure) {
      case Failure.NotFound _, Failure.Conflict _ -> new Asked.Absent<>(why);
      case Failure.RejectedByRule _,
          Failure.FieldErrors _,
          Failure.Throttled _,
          Failure.BudgetExhausted _,
          Failure.Unauthorized _,
          Failure.Denied _,
          Failure.Unavailable _,
          Failure.MalformedAnswer _,
          Failure.UnexpectedStatus _ ->
          asLookup(failures.ofLookup(failure), why);
    };
  }

  private static <U> Asked<U> asLookup(LookupOutcome outcome, String why) {
    return switch (outcome) {
      case LookupOutcome.Throttled(var until, var _) -> new Asked.Throttled<>(until);
      case LookupOutcome.Denied(var denial, var _) -> new Asked.Denied<>(denial, why);
      case LookupOutcome.Found _,
          LookupOutcome.NotFound _,
          LookupOutcome.Unavailable _,
          LookupOutcome.BreakerOpen _ ->
          new Asked.Unavailable<>(why);
    };
  }
}
