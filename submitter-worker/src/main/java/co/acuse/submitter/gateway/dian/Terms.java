package co.acuse.submitter.gateway.dian;

import co.acuse.dian.soap.settings.CallTerms;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.Call;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one or several calls that share a time budget.
 *
 * @param endsAt on the monotonic clock, in nanoseconds
 * @param account to call with; absent for the one in force
 * @param evenIfAway whether an open circuit breaker does not matter
 */
record Terms(
    long endsAt,
    BooleanSupplier mayStillSend,
    @Nullable Account account,
    @Nullable String traceparent,
    boolean evenIfAway) {

  static Terms of(Call call) {
    return new Terms(
        System.nanoTime() + call.budget().toNanos(),
        call.mayStillSend(),
        call.account(),
        call.traceparent(),
        false);
  }

  Terms evenWhileAway() {
    return new Terms(endsAt, mayStillSend, account, traceparent, true);
  }

  /** For one request, which asks right before its first byte. */
  CallTerms forOneCall() {
    long left = Math.max(1, endsAt - System.nanoTime());
    return new CallTerms(Duration.ofNanos(left), mayStillSend);
  }
}
