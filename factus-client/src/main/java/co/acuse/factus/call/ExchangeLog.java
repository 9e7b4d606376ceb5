package co.acuse.factus.call;

import co.acuse.factus.auth.TokenEndpoint;
import co.acuse.factus.http.HttpOutcome;
import co.acuse.factus.result.Certainty;
import co.acuse.factus.result.Exchange;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Remembers of one call what an audit wants to know. */
final class ExchangeLog {

  private final String request;
  private final Redactor redactor;
  private final LongSupplier nanoTime;
  private final long startedAt;
  private String token = "";
  private int timesSent;

  ExchangeLog(String request, Redactor redactor, LongSupplier nanoTime) {
    this.request = request;
    this.redactor = redactor;
    this.nanoTime = nanoTime;
    this.startedAt = nanoTime.getAsLong();
  }

  /** The request itself had this outcome. */
  void record(HttpOutcome outcome, String usedToken) {
    token = usedToken;
    timesSent += outcome.maybeSent() ? 1 : 0;
  }

  Exchange of(HttpOutcome outcome) {
    return exchange(request, outcome);
  }

  Exchange ofLogin(HttpOutcome outcome) {
    return exchange(TokenEndpoint.REQUEST, outcome);
  }

  /** Nothing was even tried. */
  Exchange ofNothing() {
    return exchange(TokenEndpoint.REQUEST, null, null);
  }

  private Exchange exchange(String asked, HttpOutcome outcome) {
    return switch (outcome) {
      case HttpOutcome.Answer answer -> exchange(asked, answer.status(), answer.text());
      case HttpOutcome.NoAnswer noAnswer -> exchange(asked, noAnswer.status(), null);
      case HttpOutcome.OutOfBudget _ -> exchange(asked, null, null);
    };
  }

  private Exchange exchange(String asked, @Nullable Integer status, @Nullable String text) {
    return new Exchange(
        asked,
        status,
        text == null ? null : redactor.redact(text, token),
        text != null && redactor.cuts(text),
        Duration.ofNanos(nanoTime.getAsLong() - startedAt),
        timesSent > 0 ? Certainty.MAYBE_SENT : Certainty.NOT_SENT,
        timesSent);
  }
}
