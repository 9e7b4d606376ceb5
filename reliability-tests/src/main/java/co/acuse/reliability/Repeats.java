package co.acuse.reliability;

import co.acuse.reliability.evidence.Evidence;
import co.acuse.reliability.evidence.ProviderRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the provider's own ledger says about requests for documents. */
final class Repeats {

  private Repeats() {}

  /**
   * Those that had arrived and were not answered at a moment.
   *
   * @param hang how long the provider let them wait
   */
  static int inFlight(Evidence evidence, Instant at, Duration hang) {
    return (int)
        submitting(evidence)
            .filter(request -> request.at().isBefore(at) && request.at().plus(hang).isAfter(at))
            .filter(request -> request.status() == null)
            .count();
  }

  /** Those for a document that was asked for before. */
  static int count(Evidence evidence) {
    Map<String, Long> requests =
        submitting(evidence)
            .collect(
                Collectors.groupingBy(
                    request -> request.account() + '/' + request.reference(),
                    Collectors.counting()));
    return requests.values().stream().mapToInt(times -> Math.toIntExact(times - 1)).sum();
  }

  private static Stream<ProviderRequest> submitting(Evidence evidence) {
    return evidence.provider().requests().stream().filter(ProviderRequest::submitting);
  }
}
