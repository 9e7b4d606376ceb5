package co.acuse.audit.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request to issue an invoice, and what it came to.
 *
 * @param repeat whether an equal submission had its document or its end already
 * @param retryable whether posting the same sale again may help
 */
record SubmissionView(
    UUID submissionId,
    String status,
    @Nullable String phase,
    @Nullable String origin,
    @Nullable Instant acceptedAt,
    Instant lastEventAt,
    @Nullable String orderId,
    @Nullable String total,
    @Nullable String idempotencyKey,
    @Nullable String contentHash,
    @Nullable String provider,
    @Nullable Integer attempts,
    @Nullable Instant nextActionAt,
    @Nullable String cause,
    @Nullable String errorCode,
    @Nullable String errorText,
    boolean retryable,
    boolean repeat,
    boolean refused,
    @Nullable String number,
    @Nullable String uniqueCode) {

  static final String SELECT =
      """
      SELECT * FROM audit.submission WHERE invoice_id = :invoiceId
       ORDER BY COALESCE(accepted_at, last_event_at), submission_id
      """;

  static SubmissionView from(ResultSet row) throws SQLException {
    return new SubmissionView(
        row.getObject("submission_id", UUID.class),
        row.getString("status"),
        row.getString("phase"),
        row.getString("origin"),
        Columns.instant(row, "accepted_at"),
        Columns.time(row, "last_event_at"),
        row.getString("order_id"),
        row.getString("total"),
        row.getString("idempotency_key"),
        row.getString("content_hash"),
        row.getString("provider"),
        row.getObject("attempts", Integer.class),
        Columns.instant(row, "next_action_at"),
        row.getString("cause"),
        row.getString("error_code"),
        row.getString("error_text"),
        row.getBoolean("retryable"),
        row.getBoolean("repeat"),
        row.getBoolean("refused"),
        row.getString("number"),
        row.getString("unique_code"));
  }
}
