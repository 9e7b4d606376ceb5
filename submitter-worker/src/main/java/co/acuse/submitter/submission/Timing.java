package co.acuse.submitter.submission;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * How long things take and are waited for.
 *
 * @param request from the first step to the last byte of an answer
 * @param lag how long a provider may take to show what it holds
 * @param retries the waits after the first failures; the last one goes on for ever
 * @param retryBudget of counted waiting, after which a document may fail
 * @param pending the longest wait between two sends of a pending document
 * @param blocked the longest wait before a blocked document tries again
 * @param suspended how long a suspended issuer rests before one document tries
 * @param noteLooks how often a note looks for its invoice by itself
 * @param noteUnknown how long a note waits for an invoice that nobody has heard of
 * @param lateChecks when a failed document with an unanswered request is asked about again
 * @param stuck after how long a pending document alerts
 * @param unknownIssuer how long a sale waits for its issuer's settings
 */
public record Timing(
    Duration request,
    Duration lag,
    List<Duration> retries,
    Duration retryBudget,
    Duration pending,
    Duration blocked,
    Duration suspended,
    Duration noteLooks,
    Duration noteUnknown,
    List<Duration> lateChecks,
    Duration stuck,
    Duration unknownIssuer) {

  public Timing {
    retries = List.copyOf(retries);
    lateChecks = List.copyOf(lateChecks);
    if (retries.isEmpty()) {
      throw new IllegalArgumentException("there is at least one wait between retries");
    }
  }

  /**
   * How long an account has to deny what it was sent and did not answer before another one gets it.
   */
  Duration leaving() {
    return lateChecks.stream().max(Comparator.naturalOrder()).orElse(lag);
  }

  /** What the documentation promises. */
  public static Timing standard() {
    return new Timing(
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1)),
        Duration.ofHours(72),
        Duration.ofSeconds(60),
        Duration.ofSeconds(60),
        Duration.ofMinutes(3),
        Duration.ofMinutes(1),
        Duration.ofHours(72),
        List.of(Duration.ofMinutes(10), Duration.ofHours(1)),
        Duration.ofHours(1),
        Duration.ofMinutes(10));
  }
}
