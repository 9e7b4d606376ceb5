package co.acuse.reliability.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event on its way out of the ledger; {@code publishedAt} once Kafka is said to have it. */
public record OutboxRow(
    long id, String issuer, UUID eventId, Instant writtenAt, @Nullable Instant publishedAt) {}
