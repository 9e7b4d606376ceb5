package co.acuse.reliability.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission in the worker's ledger.
 *
 * @param state NEW, WAITING, ACTIVE or ENDED
 * @param status SUCCESS or FAILED, once it has ended
 */
public record LedgerSubmission(
    UUID submissionId,
    UUID invoiceId,
    long position,
    String contentHash,
    String state,
    int attempts,
    @Nullable Instant endedAt,
    @Nullable String status,
    @Nullable String cause,
    boolean repeat) {}
