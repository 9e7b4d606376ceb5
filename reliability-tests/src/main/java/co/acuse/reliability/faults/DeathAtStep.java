package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Member;
import co.acuse.reliability.sabotage.Agent;
import co.acuse.reliability.sabotage.Claims;
import co.acuse.reliability.sabotage.Orders;
import co.acuse.reliability.sabotage.Step;
import co.acuse.reliability.sabotage.StepDeaths;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A process dies exactly between two steps of its work, several times in a row: each of its lives
 * carries the orders to die at every step at which nobody has died yet in this run, and ends at the
 * first of them that it comes by. So none waits for a step that only rare sales lead to.
 *
 * @param steps those that this process can come by
 * @param times how often it dies at most
 */
public record DeathAtStep(List<Step> steps, String member, int times, Duration lasts)
    implements Fault {

  public static final String KIND = "DEATH_AT_STEP";

  /**
   * For a step to come by, in a process that is ready; times the deaths that there shall be, since
   * those steps are left at last that are rare, and a worker has to get an issuer from others
   * first.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private static final Duration LONGEST_START = Duration.ofSeconds(90);
  private static final Duration GLANCE = Duration.ofMillis(200);

  public DeathAtStep {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || times < 1) {
      throw new IllegalArgumentException("a process dies at least once, at some step");
    }
  }

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
    return steps.size() == 1
        ? steps.getFirst().name()
        : "%d times at any of %d steps".formatted(times, steps.size());
  }

  @Override
  public Set<String> touches() {
    return Set.of(member);
  }

  @Override
  public void begin(Cluster cluster) {
    cluster.member(member).kill();
    left(cluster).forEach(step -> Claims.free(step, claims(cluster)));
    startWithOrders(cluster);
  }

  /** Waits for the deaths, but not for ever: no order must outlive the fault. */
  @Override
  public void end(Cluster cluster) {
    Member process = cluster.member(member);
    for (int death = 1; dies(process, cluster) && death < times; death++) {
      startWithOrders(cluster);
    }
    process.kill();
    process.start();
    process.awaitReady();
  }

  private boolean dies(Member process, Cluster cluster) {
    boolean _ = livesFor(LONGEST_START, process, () -> !process.isReady());
    try (Provocation provocation = new Provocation(cluster)) {
      for (int i = 0; i < times && process.isAlive() && !left(cluster).isEmpty(); i++) {
        provocation.leadTo(left(cluster));
        boolean _ = livesFor(PATIENCE, process, () -> !left(cluster).isEmpty());
      }
    }
    return !process.isAlive();
  }

  /** The steps at which nobody has died yet. */
  private List<Step> left(Cluster cluster) {
    Set<Step> done = new StepDeaths(cluster.dir()).steps();
    return steps.stream().filter(step -> !done.contains(step)).toList();
  }

  private static boolean livesFor(Duration time, Member process, BooleanSupplier waiting) {
    long until = System.nanoTime() + time.toNanos();
    while (process.isAlive() && waiting.getAsBoolean() && System.nanoTime() < until) {
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    return process.isAlive();
  }

  private void startWithOrders(Cluster cluster) {
    cluster.member(member).awaitDeathTold(); // or it would die at the same step again
    Orders orders = Orders.none();
    for (Step step : left(cluster)) {
      orders = orders.crash(step, 1);
    }
    Member process = cluster.member(member);
    List<String> arguments = new ArrayList<>(orders.jvmArguments(Agent.agentJar(agent(cluster))));
    arguments.add(Claims.jvmArgument(claims(cluster)));
    process.nextStart(arguments);
    process.start();
  }

  private static Path agent(Cluster cluster) {
    return cluster.dir().resolve("agent");
  }

  private static Path claims(Cluster cluster) {
    return agent(cluster).resolve("claims");
  }
}
