package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Member;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Processes die at once, wherever they are, and are started again. */
record MembersKilled(String kind, List<String> members, Duration lasts) implements Fault {

  @Override
  public String target() {
    return String.join(",", members);
  }

  @Override
  public String detail() {
    return "kill -9";
  }

  @Override
  public Set<String> touches() {
    return Set.copyOf(members);
  }

  @Override
  public void begin(Cluster cluster) {
    members.parallelStream().map(cluster::member).forEach(Member::kill);
  }

  @Override
  public void end(Cluster cluster) {
    members.stream().map(cluster::member).forEach(Member::start);
    members.stream().map(cluster::member).forEach(Member::awaitReady);
  }
}
