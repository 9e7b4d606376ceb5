package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Chronicle;
import co.acuse.reliability.cluster.Cluster;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/** Strikes with faults and ends them, and keeps both in {@code faults.jsonl}. */
public final class Strikes {

  private final Cluster cluster;
  private final Chronicle chronicle;

  public Strikes(Cluster cluster) {
    this.cluster = cluster;
    this.chronicle = new Chronicle(cluster.dir().resolve("faults.jsonl"), Clock.systemUTC());
  }

  /** Strikes; when that fails, the file says so, and the fault still has to be ended. */
  public void begin(Fault fault) {
    tell(fault, "BEGIN", fault.detail());
    attempt(fault, "BEGIN", fault::begin);
  }

  /**
   * Ends a fault that struck.
   *
   * @return whether what it struck is whole again; if not, the file says why
   */
  public boolean end(Fault fault) {
    boolean whole = attempt(fault, "END", fault::end);
    if (whole) {
      tell(fault, "END", fault.detail());
    }
    return whole;
  }

  private boolean attempt(Fault fault, String phase, Consumer<Cluster> action) {
    try {
      action.accept(cluster);
      return true;
    } catch (RuntimeException e) {
      tell(fault, phase, "FAILED: " + e.getMessage());
      return false;
    }
  }

  private void tell(Fault fault, String phase, String detail) {
    chronicle.tell(
        Map.of("kind", fault.kind(), "target", fault.target(), "phase", phase, "detail", detail));
  }
}
