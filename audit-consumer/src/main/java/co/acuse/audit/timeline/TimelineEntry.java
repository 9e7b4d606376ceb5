package co.acuse.audit.timeline;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param detail the event without what is told beside it
 * @param payloadIn what was sent, only when asked for
 * @param responseOut what came back, only when asked for
 * @param hash of the row in its invoice's chain, hex
 */
record TimelineEntry(
    UUID eventId,
    String type,
    Instant occurredAt,
    Instant recordedAt,
    @Nullable UUID submissionId,
    @Nullable Long sequence,
    @Nullable String status,
    @Nullable String phase,
    @Nullable Integer attempt,
    @Nullable String provider,
    @Nullable String cause,
    List<String> errorCodes,
    @Nullable String traceparent,
    @JsonRawValue String detail,
    @Nullable @JsonRawValue String payloadIn,
    @Nullable @JsonRawValue String responseOut,
    String hash) {

  static final String SELECT =
      """
      SELECT event_id, type, occurred_at, created_at, submission_id, sequence, status, phase,
             attempt, provider, cause, error_codes, traceparent,
             (detail - 'header' - 'type')::text AS detail,
             CASE WHEN :payloads THEN payload_in::text END AS payload_in,
             CASE WHEN :payloads THEN response_out::text END AS response_out, hash
        FROM audit.invoice_log
       WHERE chain_id = :invoiceId AND (:operator OR type <> 'OperatorActed')
       ORDER BY occurred_at, sequence NULLS FIRST, id
      """;

  TimelineEntry {
    errorCodes = List.copyOf(errorCodes);
  }

  static TimelineEntry from(ResultSet row) throws SQLException {
    return new TimelineEntry(
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        Columns.time(row, "occurred_at"),
        Columns.time(row, "created_at"),
        row.getObject("submission_id", UUID.class),
        row.getObject("sequence", Long.class),
        row.getString("status"),
        row.getString("phase"),
        row.getObject("attempt", Integer.class),
        row.getString("provider"),
        row.getString("cause"),
        List.of((String[]) row.getArray("error_codes").getArray()),
        row.getString("traceparent"),
        row.getString("detail"),
        row.getString("payload_in"),
        row.getString("response_out"),
        HexFormat.of().formatHex(row.getBytes("hash")));
  }
}
