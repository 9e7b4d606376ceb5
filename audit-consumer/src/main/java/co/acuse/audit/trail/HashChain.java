package co.acuse.audit.trail;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a row is chained: SHA-256 over the previous row's hash (32 bytes) and the row's canonical
 * JSON (UTF-8), whose names are those of the columns and where absent values are left out. The
 * column {@code received} is held by {@code value_sha256}.
 */
final class HashChain {

  private HashChain() {}

  /** The hash of an entry that stands at {@code position} after the row hashed {@code previous}. */
  static byte[] link(byte[] previous, long position, Instant createdAt, LogEntry entry) {
    MessageDigest sha256 = sha256();
    sha256.update(previous);
    CanonicalJson.write(
        row(position, createdAt, entry),
        new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
    return sha256.digest();
  }

  private static ObjectNode row(long position, Instant createdAt, LogEntry entry) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("chain_id", entry.chainId().toString());
    row.put("position", position);
    row.put("created_at", createdAt.toString());
    row.put("event_id", entry.eventId().toString());
    subject(row, entry.subject());
    telling(row, entry.telling());
    bodies(row, entry.bodies());
    receipt(row, entry.receipt());
    return row;
  }

  private static void subject(ObjectNode row, LogEntry.Subject subject) {
    put(row, "invoice_id", subject.invoiceId());
    put(row, "submission_id", subject.submissionId());
    put(row, "issuer", subject.issuer());
    put(row, "document_type", subject.documentType());
    put(row, "reference_code", subject.referenceCode());
  }

  private static void telling(ObjectNode row, LogEntry.Telling telling) {
    row.put("type", telling.type());
    if (telling.sequence() != null) {
      row.put("sequence", telling.sequence());
    }
    put(row, "status", telling.status());
    put(row, "phase", telling.phase());
    if (telling.attempt() != null) {
      row.put("attempt", telling.attempt());
    }
    put(row, "provider", telling.provider());
    put(row, "cause", telling.cause());
    telling.errorCodes().forEach(row.putArray("error_codes")::add);
    row.put("occurred_at", telling.occurredAt().toString());
    put(row, "traceparent", telling.traceparent());
  }

  private static void bodies(ObjectNode row, LogEntry.Bodies bodies) {
    if (bodies.payloadIn() != null) {
      row.set("payload_in", bodies.payloadIn());
    }
    if (bodies.responseOut() != null) {
      row.set("response_out", bodies.responseOut());
    }
    row.set("detail", bodies.detail());
  }

  private static void receipt(ObjectNode row, LogEntry.Receipt receipt) {
    row.put("topic", receipt.topic());
    row.put("partition", receipt.partition());
    row.put("record_offset", receipt.offset());
    row.put("value_sha256", HexFormat.of().formatHex(receipt.valueSha256()));
  }

  private static void put(ObjectNode row, String name, @Nullable String value) {
    if (value != null) {
      row.put(name, value);
    }
  }

  private static void put(ObjectNode row, String name, @Nullable UUID value) {
    put(row, name, value == null ? null : value.toString());
  }

  /** The SHA-256 of bytes as they are. */
  static byte[] sha256(byte[] bytes) {
    return sha256().digest(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
