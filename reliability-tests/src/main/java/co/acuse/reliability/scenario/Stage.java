package co.acuse.reliability.scenario;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Member;
import co.acuse.reliability.sabotage.Agent;
import co.acuse.reliability.sabotage.Deeds;
import co.acuse.reliability.sabotage.Orders;
import co.acuse.reliability.sabotage.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Where scenarios are played: one worker and one audit at work, and a worker in reserve. */
final class Stage implements AutoCloseable {

  /** By how much one topic is read later than the other. */
  static final Duration LATE = Duration.ofSeconds(4);

  /** Longer than it takes to bring another sale to the same step. */
  static final Duration LONG = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long GLANCE_MILLIS = 100;

  private final Cluster cluster;
  private final Path agentJar;
  private final Counter counter;
  private final Books books;
  private final ProviderDoor provider;
  private final Map<Member, Orders> carrying = new HashMap<>();
  private final Map<Member, Integer> frozen = new HashMap<>();
  private final Set<String> sold = new LinkedHashSet<>();

  Stage(Cluster cluster, Counter counter) {
    this.cluster = cluster;
    this.counter = counter;
    this.agentJar = Agent.agentJar(cluster.dir().resolve("processes"));
    this.books = new Books(cluster);
    this.provider = new ProviderDoor(cluster.simulatorAdmin());
  }

  Member worker() {
    return cluster.member("worker-1");
  }

  Member reserve() {
    return cluster.member("worker-2");
  }

  Member audit() {
    return cluster.member("audit-1");
  }

  ProviderDoor provider() {
    return provider;
  }

  /** A process that has these orders and is ready. */
  void start(Member member, Orders orders) {
    carrying.put(member, orders);
    frozen.remove(member);
    member.terminate();
    member.nextStart(orders.jvmArguments(agentJar));
    member.start();
    member.awaitReady();
  }

  /** The same orders as before, but those of a scenario that has been played. */
  void startWithout(Member member, Scenario.Pair played) {
    Orders left = carrying.getOrDefault(member, Orders.none());
    start(member, left.without(played.kept()).without(played.broken()));
  }

  /** A till sells, and knows the answer when this returns. */
  void sell(String issuer, String reference) throws InterruptedException {
    counter.sell(issuer, reference);
    sold.add(issuer);
  }

  /** Waits until all that was sold has its end. */
  void settle() throws InterruptedException {
    for (String issuer : sold) {
      awaitEnd(issuer);
    }
  }

  /** Waits until a process says something on standard error. */
  void awaitWord(Member member, String word) throws InterruptedException {
    await(member + " says: " + word, () -> member.output().contains(word));
  }

  /** Waits until a process has died at a step. */
  void awaitDeath(Member member, Step step) throws InterruptedException {
    await(
        member + " has died at " + step,
        () -> member.output().contains(Deeds.DIED + step) && !member.isAlive());
  }

  /** Waits until a process has frozen itself once more. */
  void awaitFrozen(Member member, Step step) throws InterruptedException {
    int before = frozen.getOrDefault(member, 0);
    await(member + " is frozen at " + step, () -> times(member) > before && member.isStopped());
    frozen.put(member, times(member));
    member.freeze();
  }

  private static int times(Member member) {
    return (int) member.output().lines().filter(line -> line.startsWith(Deeds.FROZEN)).count();
  }

  /** Waits until the ledger has an end for all that an issuer sold, and Kafka all its events. */
  void awaitEnd(String issuer) throws InterruptedException {
    await("the ledger has the end of " + issuer, () -> books.hasEndOfAll(issuer));
  }

  /** Waits until the audit has a submission of the issuer from its own topic. */
  void awaitRequested(String issuer) throws InterruptedException {
    await("the audit has read the submission of " + issuer, () -> books.hasRequested(issuer));
  }

  /** Waits until the audit shows an end of all that was sold, but by one issuer. */
  void awaitAudited(String but) throws InterruptedException {
    for (String issuer : sold) {
      if (!issuer.equals(but)) {
        await("the audit has the end of " + issuer, () -> books.isAudited(issuer));
      }
    }
  }

  static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not after %s: %s".formatted(PATIENCE, what));
      }
      Thread.sleep(GLANCE_MILLIS);
    }
  }

  @Override
  public void close() {
    books.close();
  }
}
