package co.acuse.submitter.gateway.factus;

import co.acuse.factus.budget.Priority;
import co.acuse.factus.call.CallOptions;
import co.acuse.submitter.submission.Call;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one or several calls that share a time budget.
 *
 * @param endsAt on the monotonic clock, in nanoseconds
 */
record Terms(
    long endsAt, BooleanSupplier mayStillSend, Priority priority, @Nullable String traceparent) {

  static Terms of(Call call) {
    return new Terms(
        System.nanoTime() + call.budget().toNanos(),
        call.mayStillSend(),
        call.live() ? Priority.LIVE : Priority.BACKGROUND,
        call.traceparent());
  }

  boolean isOver() {
    return endsAt - System.nanoTime() <= 0;
  }

  CallOptions options(Optional<String> trace) {
    long left = Math.max(1, endsAt - System.nanoTime());
    return new CallOptions(
        priority,
        Duration.ofNanos(left),
        null,
        _ -> mayStillSend.getAsBoolean(),
        trace.map(value -> Map.of("traceparent", value)).orElseGet(Map::of));
  }
}
