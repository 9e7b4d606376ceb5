package co.acuse.reliability.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the audit says that a submission stands.
 *
 * @param acceptedAt absent while its request is not in the audit
 * @param refused at the door
 */
public record SubmissionStatus(
    UUID invoiceId,
    UUID submissionId,
    @Nullable Instant acceptedAt,
    boolean refused,
    long lastSequence,
    UUID lastEventId,
    String status,
    @Nullable String phase,
    @Nullable Instant nextActionAt,
    @Nullable String cause,
    boolean repeat,
    @Nullable String number,
    @Nullable String uniqueCode,
    @Nullable String total) {}
