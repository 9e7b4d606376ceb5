package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Simulator;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The DIAN's service fails whoever calls it, for long enough to be proven, and the DIAN declares
 * that it does. Nothing else is wrong with it meanwhile: one answer would end the proof.
 *
 * @param seed by which its rule is found again
 */
record DianContingency(long seed, Duration lasts) implements Fault {

  static final String KIND = "DIAN_CONTINGENCY";

  /** Four signs, each 5 s after the one before, and then some for the sales to be signed. */
  static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String target() {
    return "simulator";
  }

  @Override
  public String detail() {
    return "HTTP-503, declared";
  }

  @Override
  public Set<String> touches() {
    Set<String> touched = new HashSet<>(DianMoods.kinds());
    touched.add(KIND);
    touched.add(target());
    return touched;
  }

  @Override
  public void begin(Cluster cluster) {
    Simulator simulator = cluster.simulator();
    simulator.declareContingency();
    simulator.fail(Simulator.Part.DIAN, Map.of("fault", "HTTP-503", "rate", 1.0, "seed", seed));
  }

  /** What was declared stays so: sales are signed until a probe has seen that it is back. */
  @Override
  public void end(Cluster cluster) {
    cluster.simulator().forget(Simulator.Part.DIAN, seed);
  }
}
