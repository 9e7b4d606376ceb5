package co.acuse.reliability.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a till handed over, and what it was told.
 *
 * @param id given by the till to each post
 * @param channel HTTP or INBOX
 * @param answer UNKNOWN too when none was ever written down
 * @param answeredAt absent when the till died first
 * @param topic where it stands, for a record of an inbox topic
 */
public record Post(
    UUID id,
    Instant at,
    String channel,
    Sale sale,
    String bodySha256,
    String body,
    Answer answer,
    @Nullable Instant answeredAt,
    @Nullable Integer httpStatus,
    @Nullable String code,
    @Nullable UUID invoiceId,
    @Nullable UUID submissionId,
    @Nullable String topic,
    @Nullable Integer partition,
    @Nullable Long offset) {

  /** What the till may believe. */
  public enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  /** Whether it came by a topic of the till's own. */
  public boolean isInbox() {
    return channel.equals("INBOX");
  }
}
