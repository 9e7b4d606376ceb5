package co.acuse.factus.call;

import co.acuse.factus.result.Certainty;
import co.acuse.factus.result.Exchange;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.Failure;
import co.acuse.factus.result.UnavailableReason;
import java.time.Duration;

/** Internal: sends a request for one account and classifies its answer. */
public final class ApiCaller {

  public <T> FactusResult<T> call(
      ApiRequest request, AnswerReader<T> reader, CallOptions options) {
    return new FactusResult.Failed<>(
        new Failure.Unavailable(
            UnavailableReason.CLIENT_CLOSED,
            null,
            new Exchange(
                request.name(), null, null, false, Duration.ZERO, Certainty.NOT_SENT, 0)));
  }

  /** The same options for another call within the same total time. */
  public CallOptions startingNow(CallOptions options) {
    return options;
  }
}
