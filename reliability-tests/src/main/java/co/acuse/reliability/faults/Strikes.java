package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Cluster;

/** Strikes with faults and ends them, and keeps both in {@code faults.jsonl}. */
public final class Strikes {

  private final Cluster cluster;

  public Strikes(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Strikes; when that fails, the file says so and the fault still has to be ended. */
  public void begin(Fault fault) {
    fault.begin(cluster);
  }

  /** Ends a fault that struck; when that fails, the file says so. */
  public void end(Fault fault) {
    fault.end(cluster);
  }
}
