package co.acuse.audit.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Rows on their way into the log, column by column, as {@code unnest} takes them. */
final class LogRows {

  /** What stands between the codes of one row; no code has it. */
  private static final String SEPARATOR = "\u001f";

  private static final String INSERT =
      """
      INSERT INTO audit.invoice_log
             (status, payload_in, response_out, created_at, event_id, invoice_id, submission_id,
              issuer, document_type, reference_code, type, sequence, phase, attempt, provider,
              cause, error_codes, occurred_at, traceparent, detail, topic, partition,
              record_offset, value_sha256, received, chain_id, position, previous_hash, hash)
      SELECT status, payload_in::jsonb, response_out::jsonb, :created_at::timestamptz, event_id,
             invoice_id, submission_id, issuer, document_type, reference_code, type, sequence,
             phase, attempt, provider, cause, string_to_array(error_codes, E'\\x1f'),
             occurred_at::timestamptz, traceparent, detail::jsonb, topic, partition,
             record_offset, value_sha256, received, chain_id, position, previous_hash, hash
        FROM unnest(:status::text[], :payload_in::text[], :response_out::text[], :event_id::uuid[],
                    :invoice_id::uuid[], :submission_id::uuid[], :issuer::text[],
                    :document_type::text[], :reference_code::text[], :type::text[],
                    :sequence::bigint[], :phase::text[], :attempt::integer[], :provider::text[],
                    :cause::text[], :error_codes::text[], :occurred_at::text[],
                    :traceparent::text[], :detail::text[], :topic::text[], :partition::integer[],
                    :record_offset::bigint[], :value_sha256::bytea[], :received::bytea[],
                    :chain_id::uuid[], :position::bigint[], :previous_hash::bytea[],
                    :hash::bytea[])
          AS incoming
             (status, payload_in, response_out, event_id, invoice_id, submission_id, issuer,
              document_type, reference_code, type, sequence, phase, attempt, provider, cause,
              error_codes, occurred_at, traceparent, detail, topic, partition, record_offset,
              value_sha256, received, chain_id, position, previous_hash, hash)
      ON CONFLICT (event_id) DO NOTHING
      """;

  private final Instant createdAt;
  private final Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();

  LogRows(Instant createdAt) {
    this.createdAt = createdAt;
  }

  /** Adds an entry after the row that {@code head} tells of, and tells the chain's new end. */
  ChainHead add(LogEntry entry, ChainHead head) {
    long position = head.length() + 1;
    byte[] hash = HashChain.link(head.hash(), position, createdAt, entry);
    put("event_id", entry.eventId());
    put("chain_id", entry.chainId());
    put("position", position);
    put("previous_hash", head.hash());
    put("hash", hash);
    add(entry.subject());
    add(entry.telling());
    add(entry.bodies());
    add(entry.receipt());
    return new ChainHead(head.id(), position, hash);
  }

  private void add(LogEntry.Subject subject) {
    put("invoice_id", subject.invoiceId());
    put("submission_id", subject.submissionId());
    put("issuer", subject.issuer());
    put("document_type", subject.documentType());
    put("reference_code", subject.referenceCode());
  }

  private void add(LogEntry.Telling telling) {
    put("type", telling.type());
    put("sequence", telling.sequence());
    put("status", telling.status());
    put("phase", telling.phase());
    put("attempt", telling.attempt());
    put("provider", telling.provider());
    put("cause", telling.cause());
    put("error_codes", String.join(SEPARATOR, telling.errorCodes()));
    put("occurred_at", telling.occurredAt().toString());
    put("traceparent", telling.traceparent());
  }

  private void add(LogEntry.Bodies bodies) {
    put("payload_in", text(bodies.payloadIn()));
    put("response_out", text(bodies.responseOut()));
    put("detail", text(bodies.detail()));
  }

  private void add(LogEntry.Receipt receipt) {
    put("topic", receipt.topic());
    put("partition", receipt.partition());
    put("record_offset", receipt.offset());
    put("value_sha256", receipt.valueSha256());
    put("received", receipt.received());
  }

  /** Inserts the rows and tells how many went in. */
  int insertInto(JdbcClient database) {
    JdbcClient.StatementSpec statement =
        database.sql(INSERT).param("created_at", createdAt.toString());
    for (Map.Entry<String, List<@Nullable Object>> column : columns.entrySet()) {
      statement = statement.param(column.getKey(), array(column.getKey(), column.getValue()));
    }
    return statement.update();
  }

  private static @Nullable Object[] array(String column, List<@Nullable Object> values) {
    return switch (column) {
      case "value_sha256", "received", "previous_hash", "hash" -> values.toArray(byte[][]::new);
      case "sequence", "record_offset", "position" -> values.toArray(Long[]::new);
      case "attempt", "partition" -> values.toArray(Integer[]::new);
      case "event_id", "invoice_id", "submission_id", "chain_id" -> values.toArray(UUID[]::new);
      default -> values.toArray(String[]::new);
    };
  }

  private void put(String column, @Nullable Object value) {
    columns.computeIfAbsent(column, _ -> new ArrayList<>()).add(value);
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null ? null : node.toString();
  }
}
