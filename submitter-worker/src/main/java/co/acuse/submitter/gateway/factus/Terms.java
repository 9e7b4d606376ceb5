package co.acuse.submitter.gateway.factus;

import co.acuse.factus.budget.Priority;
import co.acuse.factus.call.CallOptions;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.Call;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one or several calls that share a time budget.
 *
 * @param endsAt on the monotonic clock, in nanoseconds
 * @param mayRepeat asked instead of {@code mayStillSend} when a request leaves once more
 * @param account to call with; absent for the one in force
 */
record Terms(
    long endsAt,
    BooleanSupplier mayStillSend,
    BooleanSupplier mayRepeat,
    @Nullable Account account,
    Priority priority,
    @Nullable String traceparent) {

  static Terms of(Call call) {
    return new Terms(
        System.nanoTime() + call.budget().toNanos(),
        call.mayStillSend(),
        call.mayRepeat(),
        call.account(),
        call.live() ? Priority.LIVE : Priority.BACKGROUND,
        call.traceparent());
  }

  boolean isOver() {
    return endsAt - System.nanoTime() <= 0;
  }

  /** For what is only read within a submission: its repeat after a new login is no attempt. */
  Terms forReading() {
    return new Terms(endsAt, mayStillSend, mayStillSend, account, priority, traceparent);
  }

  CallOptions options(Optional<String> trace) {
    long left = Math.max(1, endsAt - System.nanoTime());
    AtomicBoolean asked = new AtomicBoolean();
    return new CallOptions(
        priority,
        Duration.ofNanos(left),
        null,
        _ -> (asked.getAndSet(true) ? mayRepeat : mayStillSend).getAsBoolean(),
        trace.map(value -> Map.of("traceparent", value)).orElseGet(Map::of));
  }
}
