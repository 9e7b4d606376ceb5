package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.lifecycle.OutageSign;
import co.acuse.dian.soap.result.Exchange;
import co.acuse.dian.soap.result.ReturnedBytes;
import co.acuse.submitter.submission.Answer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What came back, for the audit. */
final class Answers {

  private Answers() {}

  static Answer of(Exchange exchange, String remark) {
    return new Answer(exchange.httpStatus(), body(exchange.answer()), summary(exchange, remark));
  }

  /** Of a request that shows, or does not, that the DIAN's service is away. */
  static Answer failed(Exchange exchange, String remark, OutageSign.@Nullable Kind outage) {
    return new Answer(
        exchange.httpStatus(), body(exchange.answer()), summary(exchange, remark), outage);
  }

  /** Of a request that was turned away before the document was looked at: that was no attempt. */
  static Answer turnedAway(Exchange exchange, String remark) {
    return new Answer(null, body(exchange.answer()), summary(exchange, remark));
  }

  /** What may be told without the answer's own text. */
  static String summary(Exchange exchange, String remark) {
    String status = exchange.httpStatus() == null ? "no answer" : exchange.httpStatus().toString();
    return "%s: %s after %d ms%s"
        .formatted(
            exchange.operation(),
            status,
            exchange.duration().toMillis(),
            remark.isEmpty() ? "" : "; " + remark);
  }

  static Answer notSent(String why) {
    return new Answer(null, null, why);
  }

  private static @Nullable String body(@Nullable ReturnedBytes answer) {
    return answer == null ? null : new String(answer.toByteArray(), StandardCharsets.UTF_8);
  }
}
