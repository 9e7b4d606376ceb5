package co.acuse.dian.soap.result;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The raw exchange behind a result, for the audit and as evidence of an outage.
 *
 * @param operation for example {@code SendBillSync}
 * @param requestId stands in the ids of the envelope that was sent
 * @param startedAt when the call began
 * @param endedAt when its result was known
 * @param httpStatus of the answer, null when there was none
 * @param answer the answer's body, unpacked but otherwise as it came; null when it did not come as
 *     a whole. An answer about numbering ranges holds technical keys
 */
public record Exchange(
    String operation,
    UUID requestId,
    Instant startedAt,
    Instant endedAt,
    @Nullable Integer httpStatus,
    @Nullable ReturnedBytes answer) {

  public Duration duration() {
    return Duration.between(startedAt, endedAt);
  }

  /** Without the answer. */
  @Override
  public String toString() {
    return "Exchange[%s %s -> %s in %d ms]"
        .formatted(operation, requestId, httpStatus, duration().toMillis());
  }
}
