package co.acuse.submitter.submission;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one request to a provider.
 *
 * @param budget from now to the last byte of the answer, everything included
 * @param mayStillSend asked last, after login, rate budget and connection, before the first byte
 * @param live whether a sale waits for it; background calls leave it the way
 * @param traceparent the trace that the request belongs to
 */
public record Call(
    Duration budget, BooleanSupplier mayStillSend, boolean live, @Nullable String traceparent) {}
