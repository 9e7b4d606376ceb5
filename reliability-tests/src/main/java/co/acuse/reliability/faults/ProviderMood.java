package co.acuse.reliability.faults;

import static java.util.stream.Collectors.joining;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Simulator;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A provider answers some of the requests badly.
 *
 * @param part which provider
 * @param seed by which the simulator decides which ones
 */
record ProviderMood(Simulator.Part part, String kind, List<Rule> rules, long seed, Duration lasts)
    implements Fault {

  /**
   * What goes wrong.
   *
   * @param fault as the simulator names it, such as {@code STORE-HANG}
   * @param more what the fault needs to be told: {@code number} or {@code rule}, and the {@code
   *     operation} that it strikes, or every one
   * @param rate the part of the requests that it strikes
   */
  record Rule(String fault, Map<String, Object> more, double rate) {}

  @Override
  public String target() {
    return "simulator";
  }

  @Override
  public String detail() {
    return rules.stream().map(rule -> rule.fault() + " " + rule.rate()).collect(joining(", "));
  }

  @Override
  public Set<String> touches() {
    return Set.of(kind);
  }

  @Override
  public void begin(Cluster cluster) {
    for (Rule rule : rules) {
      Map<String, Object> order = new HashMap<>(rule.more());
      order.put("fault", rule.fault());
      order.put("rate", rule.rate());
      order.put("seed", seed);
      cluster.simulator().fail(part, order);
    }
  }

  @Override
  public void end(Cluster cluster) {
    cluster.simulator().forget(part, seed);
  }
}
