package co.acuse.reliability.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that changes something at the provider, as the ledger recorded it before it left.
 *
 * @param kind POST or DELETE
 * @param epoch of the lease under which it was recorded
 * @param concludedAt absent when nobody wrote down what became of it
 * @param sent false when it certainly never left
 */
public record Attempt(
    UUID invoiceId,
    Instant startedAt,
    String kind,
    UUID submissionId,
    int attempt,
    Instant deadline,
    long epoch,
    String holder,
    @Nullable Instant concludedAt,
    @Nullable String outcome,
    @Nullable Integer status,
    @Nullable Boolean sent) {}
