package co.acuse.factus.result;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The raw exchange behind a result, for the audit. Secrets and tokens are blanked out.
 *
 * @param request what was asked last, for example {@code POST /v2/bills/validate}, without query;
 *     it is the login when the call did not get past that
 * @param status HTTP status of the answer, null when there was none
 * @param responseText the answer as text, null when there was none
 * @param cut whether {@code responseText} is only the beginning
 * @param duration from the call's start to its result, waiting included
 * @param certainty whether the request itself can have left
 * @param timesSent how often the request itself was begun: 0, 1, or 2 after a renewed login
 */
public record Exchange(
    String request,
    @Nullable Integer status,
    @Nullable String responseText,
    boolean cut,
    Duration duration,
    Certainty certainty,
    int timesSent) {

  /** Without the text, which holds customer data. */
  @Override
  public String toString() {
    return "Exchange[%s -> %s in %d ms, %s]"
        .formatted(request, status, duration.toMillis(), certainty);
  }
}
