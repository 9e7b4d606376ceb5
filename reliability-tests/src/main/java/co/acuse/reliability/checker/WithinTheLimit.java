package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I10;

import co.acuse.reliability.evidence.ProviderRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * I10: the requests of an account in any window never exceed the provider's limit.
 *
 * <p>By the provider's clock, at their arrival, each with everything: logins, questions, downloads,
 * and those that were refused. A window is told once, at its worst.
 */
final class WithinTheLimit {

  private WithinTheLimit() {}

  static void judge(Scene scene, Findings findings) {
    Map<String, List<Instant>> arrivals = new TreeMap<>();
    for (ProviderRequest request : scene.evidence.provider().requests()) {
      if (request.account() != null) {
        arrivals.computeIfAbsent(request.account(), _ -> new ArrayList<>()).add(request.at());
      }
    }
    arrivals.forEach((account, all) -> {
      Integer limit = scene.run().requestsPerWindow().get(account);
      if (limit != null) {
        judge(account, all, limit, window(scene), findings);
      }
    });
  }

  private static Duration window(Scene scene) {
    return Duration.ofMillis(Math.round(scene.run().windowSeconds() * 1000));
  }

  private static void judge(
      String account, List<Instant> all, int limit, Duration length, Findings findings) {
    all.sort(Comparator.naturalOrder());
    Deque<Instant> window = new ArrayDeque<>();
    int most = 0;
    Instant when = Instant.MIN;
    for (Instant at : all) {
      window.addLast(at);
      while (!window.getFirst().isAfter(at.minus(length))) {
        window.removeFirst();
      }
      if (window.size() > most) {
        most = window.size();
        when = at;
      }
    }
    if (most > limit) {
      findings.add(
          I10,
          "account " + account,
          "%d requests in the %d seconds until %s, and %d are allowed"
              .formatted(most, length.toSeconds(), when, limit));
    }
  }
}
