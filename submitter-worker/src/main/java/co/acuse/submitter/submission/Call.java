package co.acuse.submitter.submission;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one request to a provider.
 *
 * @param budget from now to the last byte of the answer, everything included
 * @param mayStillSend asked last, after login, rate budget and connection, before the first byte
 * @param mayRepeat asked instead when the very same request leaves once more within the call, as
 *     after a renewed login: that is one more attempt, and is written down before it answers
 * @param account that the document is bound to; absent for the one in force
 * @param live whether a sale waits for it; background calls leave it the way
 * @param traceparent the trace that the request belongs to
 */
public record Call(
    Duration budget,
    BooleanSupplier mayStillSend,
    BooleanSupplier mayRepeat,
    @Nullable Account account,
    boolean live,
    @Nullable String traceparent) {

  /** A call whose repeats are nobody's attempts. */
  public Call(
      Duration budget, BooleanSupplier mayStillSend, boolean live, @Nullable String traceparent) {
    this(budget, mayStillSend, mayStillSend, null, live, traceparent);
  }
}
