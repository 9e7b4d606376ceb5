package co.acuse.factus.call;

import co.acuse.factus.auth.LoginOutcome.LoggedIn;
import co.acuse.factus.auth.LoginOutcome.NoTurn;
import co.acuse.factus.auth.LoginOutcome.NotLoggedIn;
import co.acuse.factus.http.Deadline;
import co.acuse.factus.http.HttpCall;
import co.acuse.factus.http.HttpOutcome;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.FactusResult.Failed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Internal: requests within one total time. */
public final class CallSeries {

  private static final int UNAUTHENTICATED = 401;

  private final ApiCaller caller;
  private final CallOptions options;
  private final Deadline deadline;

  CallSeries(ApiCaller caller, CallOptions options, Deadline deadline) {
    this.caller = caller;
    this.options = options;
    this.deadline = deadline;
  }

  /** Sends the request, once more after a 401 with a new login, and reads the answer. */
  public <T> FactusResult<T> call(ApiRequest request, AnswerReader<T> reader) {
    var log = new ExchangeLog(request.name(), caller.redactor(), caller.clock().nanoTime());
    var verdicts = new AnswerClassifier<>(reader, log);
    for (boolean retried = false; ; retried = true) {
      switch (caller.session().token(patience(), deadline)) {
        case NotLoggedIn(HttpOutcome outcome) -> {
          return new Failed<>(LoginFailures.classify(outcome, log));
        }
        case NoTurn noTurn -> {
          return new Failed<>(LoginFailures.noTurn(noTurn.reason(), log));
        }
        case LoggedIn(String token) -> {
          HttpOutcome outcome = send(request, token);
          log.record(outcome, token);
          if (!isUnauthenticated(outcome) || retried) {
            return verdicts.classify(outcome);
          }
          caller.session().discard(token);
        }
      }
    }
  }

  private HttpOutcome send(ApiRequest request, String token) {
    Map<String, String> headers = new LinkedHashMap<>(options.headers());
    headers.put("Accept", "application/json");
    headers.put("Authorization", "Bearer " + token);
    var call =
        new HttpCall(
            request.method(),
            request.target(),
            headers,
            request.body(),
            request.contentType(),
            caller.mostBytes(request));
    return caller
        .transport()
        .send(
            call,
            options.priority(),
            patience(),
            deadline,
            () -> options.permit().maySend(deadline.remaining()));
  }

  private Duration patience() {
    Duration patience = options.budgetPatience();
    return patience == null ? deadline.remaining() : patience;
  }

  private static boolean isUnauthenticated(HttpOutcome outcome) {
    return outcome instanceof HttpOutcome.Answer answer && answer.status() == UNAUTHENTICATED;
  }
}
