package co.acuse.audit.trail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event as the log keeps it.
 *
 * @param eventId under which a repeat is recognised
 */
public record LogEntry(
    UUID eventId, Subject subject, Telling telling, Bodies bodies, Receipt receipt) {

  /** The chain of events that belong to no invoice. */
  static final UUID NO_INVOICE = new UUID(0, 0);

  /** The chain that the entry continues. */
  UUID chainId() {
    return subject.invoiceId() == null ? NO_INVOICE : subject.invoiceId();
  }

  /** What the event is about, as far as it names it. */
  public record Subject(
      @Nullable UUID invoiceId,
      @Nullable UUID submissionId,
      @Nullable String issuer,
      @Nullable String documentType,
      @Nullable String referenceCode) {}

  /**
   * What the event says, as far as it can be searched for.
   *
   * @param sequence per invoice; absent where the ledger gave none
   * @param occurredAt cut to microseconds, which is what PostgreSQL keeps
   */
  public record Telling(
      String type,
      @Nullable Long sequence,
      @Nullable String status,
      @Nullable String phase,
      @Nullable Integer attempt,
      @Nullable String provider,
      @Nullable String cause,
      List<String> errorCodes,
      Instant occurredAt,
      @Nullable String traceparent) {
    public Telling {
      errorCodes = List.copyOf(errorCodes);
      occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }
  }

  /** What was sent, what came back, and the rest of the event. */
  public record Bodies(
      @Nullable JsonNode payloadIn, @Nullable JsonNode responseOut, JsonNode detail) {}

  /**
   * Where the event stood on Kafka.
   *
   * @param valueSha256 of the value as it came
   * @param received the value as it came, only when the bodies had to be altered to be stored
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
  public record Receipt(
      String topic, int partition, long offset, byte[] valueSha256, byte @Nullable [] received) {}
}
