package co.acuse.audit.trail;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row of the log as it is found. */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it is compared
record LogRow(LogEntry entry, long position, Instant createdAt, byte[] previousHash, byte[] hash) {

  /** All that {@link #from} reads. */
  static final String COLUMNS =
      """
      status, payload_in::text, response_out::text, created_at, event_id, invoice_id,
      submission_id, issuer, document_type, reference_code, type, sequence, phase, attempt,
      provider, cause, error_codes, occurred_at, traceparent, detail::text, topic, partition,
      record_offset, value_sha256, received, position, previous_hash, hash
      """;

  /** PostgreSQL writes numbers out in full: {@code 1e300} comes back with 301 digits. */
  private static final JsonMapper STORED =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNumberLength(200_000)
                          .maxStringLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  static LogRow from(ResultSet row) throws SQLException {
    LogEntry entry =
        new LogEntry(
            row.getObject("event_id", UUID.class),
            subject(row),
            telling(row),
            bodies(row),
            receipt(row));
    return new LogRow(
        entry,
        row.getLong("position"),
        instant(row, "created_at"),
        row.getBytes("previous_hash"),
        row.getBytes("hash"));
  }

  /** Whether the row's hash is what its columns give. */
  boolean isUnchanged() {
    LogEntry.Receipt receipt = entry.receipt();
    byte[] received = receipt.received();
    return Arrays.equals(hash, HashChain.link(previousHash, position, createdAt, entry))
        && (received == null || Arrays.equals(receipt.valueSha256(), HashChain.sha256(received)));
  }

  private static LogEntry.Subject subject(ResultSet row) throws SQLException {
    return new LogEntry.Subject(
        row.getObject("invoice_id", UUID.class),
        row.getObject("submission_id", UUID.class),
        row.getString("issuer"),
        row.getString("document_type"),
        row.getString("reference_code"));
  }

  private static LogEntry.Telling telling(ResultSet row) throws SQLException {
    return new LogEntry.Telling(
        row.getString("type"),
        row.getObject("sequence", Long.class),
        row.getString("status"),
        row.getString("phase"),
        row.getObject("attempt", Integer.class),
        row.getString("provider"),
        row.getString("cause"),
        texts(row.getArray("error_codes")),
        instant(row, "occurred_at"),
        row.getString("traceparent"));
  }

  private static LogEntry.Bodies bodies(ResultSet row) throws SQLException {
    return new LogEntry.Bodies(
        json(row.getString("payload_in")),
        json(row.getString("response_out")),
        STORED.readTree(row.getString("detail")));
  }

  private static LogEntry.Receipt receipt(ResultSet row) throws SQLException {
    return new LogEntry.Receipt(
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("record_offset"),
        row.getBytes("value_sha256"),
        row.getBytes("received"));
  }

  private static @Nullable JsonNode json(@Nullable String text) {
    return text == null ? null : STORED.readTree(text);
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
