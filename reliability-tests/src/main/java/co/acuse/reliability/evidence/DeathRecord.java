package co.acuse.reliability.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A process that died or stood still.
 *
 * @param kind KILL, CRASHPOINT, FREEZE, THAW or TERM
 * @param step at which it died, for a CRASHPOINT
 */
public record DeathRecord(Instant at, String process, String kind, @Nullable String step) {}
