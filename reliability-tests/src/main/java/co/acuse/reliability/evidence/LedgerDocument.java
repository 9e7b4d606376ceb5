package co.acuse.reliability.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document in the worker's ledger.
 *
 * @param stage what it stands at
 * @param turn READY, TIMED or NONE: what decides when it is looked at next
 * @param waitPhase the reason for which it waits, and {@code waitCode} in particular
 */
public record LedgerDocument(
    UUID invoiceId,
    Sale sale,
    long sequence,
    String stage,
    String turn,
    @Nullable Instant nextActionAt,
    boolean holdsLane,
    @Nullable String waitPhase,
    @Nullable String waitCode,
    @Nullable String number,
    @Nullable String uniqueCode,
    Instant changedAt) {}
