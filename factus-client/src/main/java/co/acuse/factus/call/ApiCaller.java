package co.acuse.factus.call;

import co.acuse.factus.auth.Session;
import co.acuse.factus.http.BudgetedTransport;
import co.acuse.factus.http.Deadline;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.settings.FactusClock;
import co.acuse.factus.settings.FactusCredentials;
import co.acuse.factus.settings.FactusSettings;
import java.time.Duration;

/** Internal: the calls of one account. */
public final class ApiCaller {

  private final BudgetedTransport transport;
  private final Session session;
  private final FactusSettings settings;
  private final FactusClock clock;
  private final Redactor redactor;

  public ApiCaller(
      BudgetedTransport transport,
      Session session,
      FactusSettings settings,
      FactusCredentials credentials,
      FactusClock clock) {
    this.transport = transport;
    this.session = session;
    this.settings = settings;
    this.clock = clock;
    this.redactor = new Redactor(credentials, settings.sizes().exchangeText());
  }

  /** One request with a total time of its own. */
  public <T> FactusResult<T> call(ApiRequest request, AnswerReader<T> reader, CallOptions options) {
    return begin(options).call(request, reader);
  }

  /** Several requests that share the options' total time. */
  public CallSeries begin(CallOptions options) {
    Duration total = options.totalTimeout();
    var deadline =
        Deadline.in(total == null ? settings.timeouts().total() : total, clock.nanoTime());
    return new CallSeries(this, options, deadline);
  }

  BudgetedTransport transport() {
    return transport;
  }

  Session session() {
    return session;
  }

  Redactor redactor() {
    return redactor;
  }

  int mostBytes(ApiRequest request) {
    return request.download() ? settings.sizes().download() : settings.sizes().answer();
  }

  FactusClock clock() {
    return clock;
  }
}
