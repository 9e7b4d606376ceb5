package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Member;
import co.acuse.reliability.sabotage.Agent;
import co.acuse.reliability.sabotage.Orders;
import co.acuse.reliability.sabotage.Step;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A process dies exactly between two steps of its work: it is started anew with the order to, and
 * once more without.
 *
 * @param nth passage at which it dies, counted from 1
 */
public record DeathAtStep(Step step, String member, int nth, Duration lasts) implements Fault {

  public static final String KIND = "DEATH_AT_STEP";

  private static final Duration PATIENCE = Duration.ofSeconds(75);
  private static final Duration GLANCE = Duration.ofMillis(200);

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String target() {
    return member;
  }

  @Override
  public String detail() {
    return step + ":" + nth;
  }

  @Override
  public Set<String> touches() {
    return Set.of(member);
  }

  @Override
  public void begin(Cluster cluster) {
    Member process = cluster.member(member);
    process.kill();
    process.nextStart(
        Orders.none()
            .crash(step, nth)
            .jvmArguments(Agent.agentJar(cluster.dir().resolve("agent"))));
    process.start();
  }

  /** Waits for the death, but not for ever: the order must not outlive the fault. */
  @Override
  public void end(Cluster cluster) {
    Member process = cluster.member(member);
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < until) {
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    process.kill();
    process.start();
    process.awaitReady();
  }
}
