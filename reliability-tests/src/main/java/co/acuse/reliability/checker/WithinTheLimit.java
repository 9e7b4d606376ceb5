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
 * I10: the requests of an account in any 60 seconds never exceed the provider's limit.
 *
 * <p>By the provider's clock, at their arrival, each with everything: logins, questions, downloads,
 * and those that were refused. A window is told once, at its worst.
 */
final class WithinTheLimit {

  private static final Duration MINUTE = Duration.ofSeconds(60);

  private WithinTheLimit() {}

  static void judge(Scene scene, Findings findings) {
    Map<String, List<Instant>> arrivals = new TreeMap<>();
    for (ProviderRequest request : scene.evidence.provider().requests()) {
      if (request.account() != null) {
        arrivals.computeIfAbsent(request.account(), _ -> new ArrayList<>()).add(request.at());
      }
    }
    arrivals.forEach((account, all) -> {
      Integer limit = scene.run().limitPerMinute().get(account);
      if (limit != null) {
        judge(account, all, limit, findings);
      }
    });
  }

  private static void judge(String account, List<Instant> all, int limit, Findings findings) {
    all.sort(Comparator.naturalOrder());
    Deque<Instant> window = new ArrayDeque<>();
    int most = 0;
    Instant when = Instant.MIN;
    for (Instant at : all) {
      window.addLast(at);
      while (!window.getFirst().isAfter(at.minus(MINUTE))) {
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
          most + " requests in the 60 seconds until " + when + ", and " + limit + " are allowed");
    }
  }
}
