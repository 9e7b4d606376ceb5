package co.acuse.reliability.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An issuer that cannot send; without {@code retryAt} until somebody resumes it. */
public record Suspension(String issuer, String cause, @Nullable Instant retryAt) {}
