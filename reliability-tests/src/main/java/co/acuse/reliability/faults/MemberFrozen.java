package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Cluster;
import java.time.Duration;
import java.util.Set;

/**
 * A process stands still for longer than its lease and its session last, and then goes on as if
 * nothing had happened.
 */
record MemberFrozen(String kind, String member, Duration lasts) implements Fault {

  @Override
  public String target() {
    return member;
  }

  @Override
  public String detail() {
    return "SIGSTOP";
  }

  @Override
  public Set<String> touches() {
    return Set.of(member);
  }

  @Override
  public void begin(Cluster cluster) {
    cluster.member(member).freeze();
  }

  @Override
  public void end(Cluster cluster) {
    cluster.member(member).thaw();
  }
}
