package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Member;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Processes are asked to end one after the other, each ready again before the next one ends. */
record MembersRestarted(String kind, List<String> members, Duration lasts) implements Fault {

  @Override
  public String target() {
    return String.join(",", members);
  }

  @Override
  public String detail() {
    return "SIGTERM";
  }

  @Override
  public Set<String> touches() {
    return Set.copyOf(members);
  }

  @Override
  public void begin(Cluster cluster) {
    members.stream().map(cluster::member).forEach(Member::restart);
  }

  @Override
  public void end(Cluster cluster) {
    // Each is ready already.
  }
}
