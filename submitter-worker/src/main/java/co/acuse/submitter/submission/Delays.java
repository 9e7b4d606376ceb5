package co.acuse.submitter.submission;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** How long to wait before the next try, with jitter where many would come at once. */
final class Delays {

  private static final List<Duration> ASKING =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(7));
  private static final Duration ASKING_ON = Duration.ofSeconds(15);
  private static final Duration FIRST_PENDING = Duration.ofSeconds(5);

  private final Timing timing;
  private final RandomGenerator random;

  Delays(Timing timing, RandomGenerator random) {
    this.timing = timing;
    this.random = random;
  }

  /** After the given number of failures, give or take a fifth. */
  Duration retry(int failures) {
    List<Duration> steps = timing.retries();
    Duration step = steps.get(Math.clamp(failures - 1, 0, steps.size() - 1));
    return step.multipliedBy(80 + random.nextInt(41)).dividedBy(100);
  }

  /** Before asking again about a document that was not found so many times. */
  Duration asking(int notFound) {
    return notFound < ASKING.size() ? ASKING.get(notFound) : ASKING_ON;
  }

  /** Before a pending document is sent again, or a blocked one tries: 5 s, doubling. */
  Duration holding(int tries, Duration longest) {
    Duration wait = FIRST_PENDING.multipliedBy(1L << Math.min(tries, 10));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
