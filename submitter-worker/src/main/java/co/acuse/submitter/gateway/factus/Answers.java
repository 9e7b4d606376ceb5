package co.acuse.submitter.gateway.factus;

import co.acuse.factus.result.Exchange;
import co.acuse.submitter.submission.Answer;

/** What came back, for the audit; a status only when the request itself was sent and answered. */
final class Answers {

  private Answers() {}

  static Answer of(Exchange exchange) {
    return of(exchange, "");
  }

  static Answer of(Exchange exchange, String remark) {
    String status = exchange.status() == null ? "no answer" : exchange.status().toString();
    String summary =
        "%s: %s after %d ms%s"
            .formatted(
                exchange.request(),
                status,
                exchange.duration().toMillis(),
                remark.isEmpty() ? "" : "; " + remark);
    Integer ofTheRequest = exchange.timesSent() == 0 ? null : exchange.status();
    return new Answer(ofTheRequest, exchange.responseText(), summary);
  }

  static Answer notSent(String why) {
    return new Answer(null, null, why);
  }
}
