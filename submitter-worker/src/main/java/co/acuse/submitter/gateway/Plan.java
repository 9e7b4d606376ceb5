package co.acuse.submitter.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account may issue.
 *
 * @param left documents; absent when there is no limit
 * @param quota documents in all; absent when there is no limit
 */
public record Plan(
    String name,
    boolean active,
    @Nullable Long left,
    @Nullable Long quota,
    @Nullable Instant expiresAt) {}
