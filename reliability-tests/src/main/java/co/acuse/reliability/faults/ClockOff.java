package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Member;
import co.acuse.reliability.sabotage.Agent;
import co.acuse.reliability.sabotage.Orders;
import java.time.Duration;
import java.util.Set;

/**
 * A process's wall clock is off; it is started anew with that, and once more with the right one.
 */
record ClockOff(String kind, String member, Duration offset, Duration lasts) implements Fault {

  @Override
  public String target() {
    return member;
  }

  @Override
  public String detail() {
    return "off by " + offset.toSeconds() + " s";
  }

  @Override
  public Set<String> touches() {
    return Set.of(member);
  }

  @Override
  public void begin(Cluster cluster) {
    Member process = cluster.member(member);
    process.terminate();
    process.nextStart(
        Orders.none().clock(offset).jvmArguments(Agent.agentJar(cluster.dir().resolve("agent"))));
    process.start();
  }

  @Override
  public void end(Cluster cluster) {
    cluster.member(member).restart();
  }
}
