package co.acuse.ingest.throttling;

import co.acuse.edge.problem.ProblemException;
import co.acuse.edge.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** One bucket per caller. */
public final class CallerLimits {

  private static final int MOST_BUCKETS = 10_000;

  private final LimitSettings settings;
  private final LongSupplier nanos;
  private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();

  CallerLimits(LimitSettings settings, LongSupplier nanos) {
    this.settings = settings;
    this.nanos = nanos;
  }

  /**
   * Lets {@code requests} of a caller pass.
   *
   * @throws ProblemException with 429 and Retry-After in whole seconds
   */
  public void pass(String caller, int requests) {
    long now = nanos.getAsLong();
    if (buckets.size() > MOST_BUCKETS) {
      buckets.values().removeIf(bucket -> bucket.isFull(now));
    }
    buckets
        .computeIfAbsent(caller, _ -> new TokenBucket(settings.perSecond(), settings.burst(), now))
        .take(requests, now)
        .ifPresent(CallerLimits::refuse);
  }

  private static void refuse(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    throw new ProblemException(
        Problems.TOO_MANY_REQUESTS, List.of(), Map.of("Retry-After", Long.toString(seconds)));
  }
}
