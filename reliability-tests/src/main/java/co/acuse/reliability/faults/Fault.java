package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Cluster;
import java.time.Duration;
import java.util.Set;

/**
 * Something that goes wrong in the cluster for a while. Each record holds the choices that were
 * made when the run was planned, so that a seed strikes the same things again.
 */
public interface Fault {

  /** Such as {@code KILL_WORKER}: what reports count by. */
  String kind();

  /** What it strikes, such as {@code worker-1} or {@code worker-1>postgres}. */
  String target();

  /** Its other choices, for the reader of the run's directory. */
  String detail();

  /** How long after its beginning its end is due. */
  Duration lasts();

  /** What must not be struck by another fault meanwhile: names of members and links. */
  Set<String> touches();

  /** Strikes; every wait in it has an end. */
  void begin(Cluster cluster);

  /** Makes whole again what it struck, and waits for that, minutes for each process at most. */
  void end(Cluster cluster);
}
