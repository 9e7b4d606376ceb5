package co.acuse.reliability;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.faults.Fault;
import java.time.Duration;
import java.util.Set;

/** Nobody answers at the provider, while sales go on. */
record ProviderAway(Duration lasts) implements Fault {

  @Override
  public String kind() {
    return "PROVIDER_AWAY";
  }

  @Override
  public String target() {
    return "simulator";
  }

  @Override
  public String detail() {
    return "while sales go on";
  }

  @Override
  public Set<String> touches() {
    return Set.of("simulator");
  }

  @Override
  public void begin(Cluster cluster) {
    cluster.simulator().outage("REFUSE");
  }

  @Override
  public void end(Cluster cluster) {
    cluster.simulator().outage("NONE");
  }
}
