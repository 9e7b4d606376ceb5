package co.acuse.reliability.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of the lifecycle topic, without its bodies.
 *
 * @param sequence 0 for what has none
 * @param code of the reason, the alert or the first message
 * @param valueSha256 of the whole record's value, the first 16 hex digits
 */
public record LifecycleRecord(
    int partition,
    long offset,
    Instant writtenAt,
    UUID eventId,
    String type,
    @Nullable UUID invoiceId,
    @Nullable UUID submissionId,
    @Nullable Sale sale,
    long sequence,
    Instant occurredAt,
    @Nullable String phase,
    @Nullable Integer attempt,
    @Nullable Instant deadline,
    @Nullable Instant nextActionAt,
    @Nullable String cause,
    @Nullable String code,
    boolean repeat,
    @Nullable String number,
    @Nullable String uniqueCode,
    @Nullable String total,
    String valueSha256) {

  public boolean is(String wanted) {
    return type.equals(wanted);
  }

  /** Whether a submission has its end with it. */
  public boolean isEnd() {
    return type.equals("InvoiceIssued") || type.equals("SubmissionFailed");
  }
}
