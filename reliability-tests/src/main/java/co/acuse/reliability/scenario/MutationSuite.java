package co.acuse.reliability.scenario;

import co.acuse.reliability.checker.Verdict;
import co.acuse.reliability.checker.Violation;
import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Layout;
import co.acuse.reliability.sabotage.Mutation;
import co.acuse.reliability.sabotage.Orders;
import co.acuse.reliability.sabotage.Step;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Shows that the checker catches each {@link Mutation}: its scenario is played twice on one
 * cluster, with the rule kept and with the rule broken, each time for an issuer of its own.
 */
public final class MutationSuite {

  private static final long FIRST_KEPT = 900_400_001;

  /** An issuer with which nothing is wrong. */
  static final String BYSTANDER = "900600001";

  private static final List<Mutation> ALL = List.of(Mutation.values());
  private static final String OUTBOX = "outbox";
  private static final long FIRST_BROKEN = 900_500_001;

  private final Cluster cluster;
  private final InstantSource clock;
  private final Consumer<String> say;
  private final List<Mutation> mutations;
  private final Map<Mutation, String> unplayed = new EnumMap<>(Mutation.class);

  /**
   * A suite on a cluster of {@link #layout}.
   *
   * @param say takes a line for people now and then
   */
  public MutationSuite(
      Cluster cluster, List<Mutation> mutations, InstantSource clock, Consumer<String> say) {
    this.cluster = cluster;
    this.mutations = List.copyOf(mutations);
    this.clock = clock;
    this.say = say;
  }

  /** The cluster that it takes. */
  public static Layout layout(long seed) {
    List<String> issuers = new ArrayList<>(List.of(BYSTANDER));
    for (Mutation mutation : ALL) {
      issuers.add(kept(mutation));
      issuers.add(broken(mutation));
    }
    // What was under way as a worker froze has failed when it wakes up: many checks of accounts at
    // once would open its breaker, and keep its broken rule from showing.
    return Layout.of(issuers, seed)
        .processes(2, 1, 1)
        .simulatorSwitch("sameReference", "ANOTHER")
        .setting("worker", "acuse.factus.breaker.window", 1_000)
        .setting("worker", "acuse.factus.breaker.minimum-calls", 1_000);
  }

  private static String kept(Mutation mutation) {
    return String.valueOf(FIRST_KEPT + ALL.indexOf(mutation));
  }

  private static String broken(Mutation mutation) {
    return String.valueOf(FIRST_BROKEN + ALL.indexOf(mutation));
  }

  /**
   * Plays every scenario; the cluster is to be judged then.
   *
   * <p>One worker carries all the workers' mutations, each for the sale of one issuer only, so that
   * it need not be started anew for each.
   */
  public void play() throws InterruptedException {
    cluster.member("worker-2").freeze();
    try (Counter counter = new Counter(cluster, clock);
        Stage stage = new Stage(cluster, counter)) {
      stage.start(stage.worker(), workerOrders());
      for (Mutation mutation : mutations) {
        say.accept(mutation.toString());
        play(stage, mutation);
      }
      say.accept("waiting for the end of every sale");
      settle(stage);
    }
    cluster.member("worker-2").thaw();
  }

  private Orders workerOrders() {
    Orders orders = Orders.none();
    for (Mutation mutation : mutations) {
      orders = orders.and(Scenario.of(mutation).orders(pair(mutation)));
      if (mutation.service() == Step.Service.WORKER) {
        orders = orders.mutation(mutation, broken(mutation));
      }
    }
    return orders;
  }

  private void play(Stage stage, Mutation mutation) throws InterruptedException {
    try {
      Scenario.of(mutation).play(stage, pair(mutation));
    } catch (IllegalStateException e) {
      unplayed.put(mutation, String.valueOf(e.getMessage()));
    }
  }

  private void settle(Stage stage) throws InterruptedException {
    try {
      stage.settle();
      stage.awaitAudited(broken(Mutation.PROJECTS_BY_ARRIVAL));
    } catch (IllegalStateException e) {
      say.accept(String.valueOf(e.getMessage()));
    }
  }

  private static Scenario.Pair pair(Mutation mutation) {
    return new Scenario.Pair(kept(mutation), broken(mutation));
  }

  /** What the judge saw of each mutation. */
  public List<Catch> catches(Verdict verdict) {
    return mutations.stream()
        .map(mutation ->
            new Catch(
                mutation,
                unplayed.getOrDefault(mutation, ""),
                of(verdict, kept(mutation)),
                of(verdict, broken(mutation))))
        .toList();
  }

  /**
   * Violations that are about none of the scenarios; there must be none. What is said of the outbox
   * as a whole is also said of each sale.
   */
  public List<Violation> strays(Verdict verdict) {
    List<String> known =
        ALL.stream()
            .flatMap(mutation -> List.of(kept(mutation), broken(mutation)).stream())
            .toList();
    return verdict.violations().stream()
        .filter(violation -> !violation.fiscalKey().equals(OUTBOX))
        .filter(violation -> known.stream().noneMatch(violation.fiscalKey()::contains))
        .toList();
  }

  private static List<Violation> of(Verdict verdict, String issuer) {
    return verdict.violations().stream()
        .filter(violation -> violation.fiscalKey().contains(issuer))
        .toList();
  }

  /**
   * What the judge saw of one mutation.
   *
   * @param unplayed why its scenario did not come to its end; empty when it did
   * @param kept violations with the rule kept; there must be none
   * @param broken violations with the rule broken; the mutation's invariant must be among them
   */
  public record Catch(
      Mutation mutation, String unplayed, List<Violation> kept, List<Violation> broken) {

    public Catch {
      kept = List.copyOf(kept);
      broken = List.copyOf(broken);
    }

    /** Whether the mutation was caught, by its invariant, and nothing else was blamed. */
    public boolean isGood() {
      return unplayed.isEmpty()
          && kept.isEmpty()
          && broken.stream().anyMatch(one -> one.invariant().name().equals(mutation.invariant()));
    }

    /** A line for people. */
    public String text() {
      return "%-30s %-4s %s  kept: %s  broken: %s %s"
          .formatted(
              mutation,
              mutation.invariant(),
              isGood() ? "caught " : "MISSED ",
              names(kept),
              names(broken),
              unplayed);
    }

    private static String names(List<Violation> violations) {
      return violations.isEmpty()
          ? "-"
          : String.join(
              ",",
              violations.stream().map(one -> one.invariant().name()).distinct().sorted().toList());
    }
  }
}
