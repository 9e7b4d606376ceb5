package co.acuse.reliability.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the audit's log, without its bodies. */
public record LogRow(
    long id,
    UUID eventId,
    @Nullable UUID invoiceId,
    @Nullable UUID submissionId,
    String type,
    @Nullable Long sequence,
    @Nullable String status,
    @Nullable String phase,
    @Nullable String cause,
    Instant occurredAt,
    Instant createdAt) {}
