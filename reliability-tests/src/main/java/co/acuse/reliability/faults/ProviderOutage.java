package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Cluster;
import java.time.Duration;
import java.util.Set;

/**
 * The provider is away for everybody.
 *
 * @param mode how that looks, as the simulator names it
 */
record ProviderOutage(String kind, String mode, Duration lasts) implements Fault {

  @Override
  public String target() {
    return "simulator";
  }

  @Override
  public String detail() {
    return mode;
  }

  @Override
  public Set<String> touches() {
    return Set.of("simulator");
  }

  @Override
  public void begin(Cluster cluster) {
    cluster.simulator().outage(mode);
  }

  @Override
  public void end(Cluster cluster) {
    cluster.simulator().outage("NONE");
  }
}
