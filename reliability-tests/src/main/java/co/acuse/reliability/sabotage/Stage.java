package co.acuse.reliability.sabotage;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Member;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Where scenarios are played: one worker and one audit at work, and a worker in reserve. */
final class Stage implements AutoCloseable {

  /** By how much one topic is read later than the other. */
  static final Duration LATE = Duration.ofSeconds(4);

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long GLANCE_MILLIS = 100;

  private final Cluster cluster;
  private final Path agentJar;
  private final Counter counter;
  private final Books books;
  private final ProviderDoor provider;
  private final Map<Member, Orders> carrying = new HashMap<>();
  private final Map<Member, Integer> frozen = new HashMap<>();
  private @Nullable Mutation mutation;

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

  /** The same orders as before, but those that an issuer's sale has fulfilled. */
  void startWithout(Member member, Step step, String issuer) {
    start(member, carrying.getOrDefault(member, Orders.none()).without(step, issuer));
  }

  /** The rules that are broken in the scene being played. */
  Orders mutations(String issuer) {
    return mutation == null ? Orders.none() : Orders.none().mutation(mutation, issuer);
  }

  /** What is played next has this rule broken, or none. */
  void breaks(@Nullable Mutation rule) {
    mutation = rule;
  }

  /** A till sells, and knows the answer when this returns. */
  void sell(String issuer, String reference) throws InterruptedException {
    counter.sell(issuer, reference);
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
    await(member + " is frozen at " + step, () -> times(member) > before);
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

  /** Waits until the audit shows an end of all that it knows of an issuer. */
  void awaitAudited(String issuer) throws InterruptedException {
    await("the audit has the end of " + issuer, () -> books.isAudited(issuer));
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
