package co.acuse.reliability.scenario;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Layout;
import co.acuse.reliability.cluster.Member;
import co.acuse.reliability.faults.UnreadableRecords;
import co.acuse.reliability.sabotage.Agent;
import co.acuse.reliability.sabotage.Orders;
import co.acuse.reliability.sabotage.Step;
import co.acuse.reliability.sabotage.StepDeaths;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Has processes die at every step boundary, one after the other: each life of a process carries the
 * orders to die at every step that is still due, and ends at the first of them that it comes by.
 *
 * <p>So a step takes one life, and none waits for another: one that only rare sales lead to is met
 * whenever such a sale comes.
 */
public final class StepDrill implements AutoCloseable {

  private final Path agentJar;
  private final StepDeaths deaths;
  private final UnreadableRecords unreadable;
  private final Map<Member, Set<Step>> due = new HashMap<>();
  private final Map<Member, Integer> ordered = new HashMap<>();

  /**
   * A drill that has not begun.
   *
   * @param members who is to die; those of a service share its steps among them
   */
  public StepDrill(Cluster cluster, Collection<Step> steps, Collection<Member> members) {
    this.agentJar = Agent.agentJar(cluster.dir().resolve("processes"));
    this.deaths = new StepDeaths(cluster.dir());
    this.unreadable = new UnreadableRecords(cluster);
    members.forEach(member -> due.put(member, EnumSet.noneOf(Step.class)));
    steps.forEach(this::assign);
  }

  private void assign(Step step) {
    List<Member> able =
        due.keySet().stream()
            .filter(member -> member.kind().equals(step.service().name().toLowerCase(Locale.ROOT)))
            .toList();
    if (able.isEmpty()) {
      throw new IllegalArgumentException("no process of the drill comes by " + step);
    }
    if (step.occasion() == Step.Occasion.SALE) {
      able.stream()
          .min((one, other) -> Integer.compare(due(one).size(), due(other).size()))
          .ifPresent(member -> due(member).add(step));
    } else {
      able.forEach(member -> due(member).add(step)); // whoever gets the rare sale
    }
  }

  private Set<Step> due(Member member) {
    return due.computeIfAbsent(member, _ -> EnumSet.noneOf(Step.class));
  }

  /** The cluster in which processes come by every step: they fetch files, and give back soon. */
  public static Layout settings(Layout layout) {
    return layout
        .setting("worker", "acuse.archive.enabled", true)
        .setting("worker", "acuse.submitter.lanes.idle", "4s");
  }

  /** Restarts each process with its orders. */
  public void begin() {
    due.keySet().parallelStream()
        .forEach(member -> {
          order(member);
          member.kill();
          member.start();
        });
  }

  /**
   * Starts again who died at a step, with what is still due; to be called every few seconds. A
   * process that something else ended is left to whoever ended it, and gets its orders for then.
   * What no till would write, the drill puts on the topics itself.
   */
  public void tend() {
    Set<Step> done = deaths.steps();
    due.values().forEach(steps -> steps.removeAll(done));
    for (Member member : due.keySet()) {
      if (member.lives() != ordered.getOrDefault(member, -1)) {
        order(member);
      }
      if (!member.isAlive() && deaths.lastIsOfStep(member.name())) {
        order(member);
        member.start();
      }
    }
    left().stream().map(Step::occasion).distinct().forEach(unreadable::write);
  }

  /** The next life that begins gets what is due then. */
  private void order(Member member) {
    Orders orders = Orders.none();
    for (Step step : due(member)) {
      orders = orders.crash(step, 1);
    }
    member.nextStart(orders.jvmArguments(agentJar));
    ordered.put(member, member.lives());
  }

  /** The steps at which nobody has died yet. */
  public Set<Step> left() {
    Set<Step> left = EnumSet.noneOf(Step.class);
    due.values().forEach(left::addAll);
    return left;
  }

  /** No process dies at a step any more: those that carry orders are restarted without. */
  public void end() {
    Set<Member> carrying = Set.copyOf(due.keySet());
    due.clear();
    for (Member member : carrying) {
      member.nextStart(List.of());
      member.terminate();
      member.start();
    }
    carrying.forEach(Member::awaitReady);
  }

  @Override
  public void close() {
    unreadable.close();
  }
}
