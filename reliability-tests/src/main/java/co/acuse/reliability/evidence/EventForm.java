package co.acuse.reliability.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Takes from a record's JSON what the checker needs, and leaves its bodies behind. */
final class EventForm {

  private static final int DIGITS = 16;

  private EventForm() {}

  /** Empty for what is none: services put that among the dead letters. */
  static Optional<LifecycleRecord> lifecycle(ConsumerRecord<byte[], byte[]> record) {
    return readable(record, EventForm::readLifecycle);
  }

  /** Empty for what is none. */
  static Optional<SubmissionRecord> submission(ConsumerRecord<byte[], byte[]> record) {
    return readable(record, EventForm::readSubmission);
  }

  private static <T> Optional<T> readable(
      ConsumerRecord<byte[], byte[]> record, Function<ConsumerRecord<byte[], byte[]>, T> form) {
    try {
      return record.value() == null ? Optional.empty() : Optional.of(form.apply(record));
    } catch (JacksonException | IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }

  private static LifecycleRecord readLifecycle(ConsumerRecord<byte[], byte[]> record) {
    JsonNode value = JsonLines.MAPPER.readTree(record.value());
    JsonNode head = value.has("header") ? value.path("header") : value;
    JsonNode document = value.path("document");
    String attempt = value.has("attempts") ? "attempts" : "attempt";
    return new LifecycleRecord(
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        UUID.fromString(head.path("eventId").asString()),
        value.path("type").asString(""),
        uuid(head, "invoiceId"),
        uuid(head, "submissionId"),
        sale(head),
        head.path("sequence").asLong(0),
        Instant.parse(head.path("occurredAt").asString()),
        text(value, "phase"),
        value.has(attempt) ? value.path(attempt).asInt() : null,
        time(value, "deadline"),
        time(value, "nextActionAt"),
        text(value, "cause"),
        code(value),
        value.path("repeat").asBoolean(false),
        text(value, "number") == null ? text(document, "number") : text(value, "number"),
        text(document, "uniqueCode"),
        text(document, "total"),
        sha256(record.value()));
  }

  private static SubmissionRecord readSubmission(ConsumerRecord<byte[], byte[]> record) {
    JsonNode value = JsonLines.MAPPER.readTree(record.value());
    JsonNode invoice = value.path("invoice");
    return new SubmissionRecord(
        record.partition(),
        record.offset(),
        UUID.fromString(value.path("submissionId").asString()),
        UUID.fromString(value.path("invoiceId").asString()),
        value.path("origin").asString(""),
        Instant.parse(value.path("acceptedAt").asString()),
        value.path("contentHash").asString(""),
        text(value, "idempotencyKey"),
        uuid(value, "replayOf"),
        new Sale(
            invoice.path("issuer").asString(""),
            invoice.path("documentType").asString(""),
            invoice.path("referenceCode").asString("")),
        invoice.toString(),
        text(value.path("totals"), "payable"));
  }

  private static @Nullable Sale sale(JsonNode head) {
    String reference =
        text(head, "referenceCode") == null ? text(head, "reference") : text(head, "referenceCode");
    String issuer = text(head, "issuer");
    String type = text(head, "documentType");
    return reference == null || issuer == null || type == null
        ? null
        : new Sale(issuer, type, reference);
  }

  private static @Nullable String code(JsonNode value) {
    for (JsonNode message :
        new JsonNode[] {
          value.path("reason"),
          value.path("alert"),
          value.path("messages").path(0),
          value.path("faults").path(0)
        }) {
      if (message.hasNonNull("code")) {
        return message.path("code").asString();
      }
    }
    return null;
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.path(field).asString() : null;
  }

  private static @Nullable UUID uuid(JsonNode node, String field) {
    String text = text(node, field);
    return text == null ? null : UUID.fromString(text);
  }

  private static @Nullable Instant time(JsonNode node, String field) {
    String text = text(node, field);
    return text == null ? null : Instant.parse(text);
  }

  private static String sha256(byte[] value) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(value);
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
