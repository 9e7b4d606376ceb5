package co.acuse.reliability.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of the submissions topic.
 *
 * @param origin HTTP, INBOX or REPLAY
 * @param invoice the sale as ingest understood it, as JSON
 * @param payable what the payments must add up to, as it was computed at the door
 */
public record SubmissionRecord(
    int partition,
    long offset,
    UUID submissionId,
    UUID invoiceId,
    String origin,
    Instant acceptedAt,
    String contentHash,
    @Nullable String idempotencyKey,
    @Nullable UUID replayOf,
    Sale sale,
    String invoice,
    @Nullable String payable) {

  /** The same wherever it stands in its partition. */
  public SubmissionRecord anywhere() {
    return new SubmissionRecord(
        partition,
        0,
        submissionId,
        invoiceId,
        origin,
        acceptedAt,
        contentHash,
        idempotencyKey,
        replayOf,
        sale,
        invoice,
        payable);
  }
}
