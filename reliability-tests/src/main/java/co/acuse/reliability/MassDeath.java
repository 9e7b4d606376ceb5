package co.acuse.reliability;

import co.acuse.reliability.checker.Checker;
import co.acuse.reliability.checker.Verdict;
import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Layout;
import co.acuse.reliability.cluster.Member;
import co.acuse.reliability.cluster.Simulator;
import co.acuse.reliability.evidence.Collector;
import co.acuse.reliability.evidence.Evidence;
import co.acuse.reliability.plan.Flood;
import co.acuse.reliability.plan.Issuer;
import co.acuse.reliability.plan.Plan;
import co.acuse.reliability.tills.Doors;
import co.acuse.reliability.tills.Tills;
import co.acuse.reliability.tills.ToldJournal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Every worker is killed at once while hundreds of requests are at the provider, half of them
 * stored there and half not; then all are started again. The waits are those of the product as it
 * is shipped.
 */
final class MassDeath {

  private static final int DOCUMENTS = 500;

  /** One worker may have most of the issuers: nothing but the provider shall hold it up. */
  private static final int ROOM = 600;

  /** Longer than it takes until all are under way, and shorter than a worker waits. */
  private static final Duration HANG = Duration.ofSeconds(24);

  private static final Duration UNTIL_UNDER_WAY = HANG.minusSeconds(2);

  /** Processes that have just started do not sell as fast as warm ones. */
  private static final Duration APART_AT_FIRST = Duration.ofMillis(40);

  private static final Duration APART = Duration.ofMillis(16);
  private static final Duration GLANCE = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final long seed;
  private final Path dir;
  private final InstantSource clock;
  private final Consumer<String> say;

  MassDeath(long seed, Path dir, InstantSource clock, Consumer<String> say) {
    this.seed = seed;
    this.dir = dir;
    this.clock = clock;
    this.say = say;
  }

  /**
   * What came of it.
   *
   * @param inFlight requests for documents that were at the provider when the workers died
   * @param readySeconds from the order to start the workers until the last was ready
   * @param endedSeconds from the same moment until the last document had its end; absent when one
   *     never had
   * @param repeated requests for a document that the provider had been asked for before
   */
  record Result(
      int documents,
      int inFlight,
      double readySeconds,
      Drain.Figures endedSeconds,
      int repeated,
      Verdict verdict) {

    private static final double LIMIT_SECONDS = 120;

    boolean isGood() {
      Double seconds = endedSeconds.seconds();
      return seconds != null
          && seconds <= LIMIT_SECONDS
          && inFlight >= documents
          && repeated <= inFlight
          && verdict.isClean();
    }

    String text() {
      return """
      in flight when all workers died   %d of %d
      workers ready again after         %.1f s
      all documents ended after         %s
      repeated submitting requests      %d
      violations                        %d
      %s\
      """
          .formatted(
              inFlight,
              documents,
              readySeconds,
              endedSeconds.text(),
              repeated,
              verdict.violations().size(),
              String.join("\n", verdict.violations().stream().map(Object::toString).toList()));
    }
  }

  Result run() throws InterruptedException {
    Plan flood = Flood.of(seed, "death", DOCUMENTS, APART);
    say.accept("starting the cluster");
    try (Cluster cluster = Cluster.startQuickened(dir, layout(flood));
        Readers readers = new Readers(cluster.bootstrapServers());
        UnderWay underWay = new UnderWay(cluster.simulatorAdmin());
        ToldJournal journal = ToldJournal.open(dir, clock)) {
      RunFile.write(cluster, clock.instant(), List.of(), RunFile.Waits.SHIPPED);
      Drain drain = new Drain(new Progress(cluster), readers, Drain.ALONE, say);
      warmUp(cluster, journal, drain);
      int inFlight = untilUnderWay(cluster, journal, flood, underWay);
      say.accept("%d requests are at the provider; killing every worker".formatted(inFlight));
      Instant diedAt = clock.instant();
      List<Member> workers = cluster.members("worker");
      atOnce(workers, Member::kill);
      cluster.simulator().forgetAll();
      long began = System.nanoTime();
      workers.forEach(Member::start);
      atOnce(workers, Member::awaitReady);
      double ready = secondsSince(began);
      say.accept("workers are ready again");
      Drain.Figures drained = drain.await(PATIENCE);
      double ended = secondsSince(began);
      Evidence evidence = Collector.collect(dir);
      return new Result(
          DOCUMENTS,
          Repeats.inFlight(evidence, diedAt, HANG),
          ready,
          new Drain.Figures(drained.seconds() == null ? null : ended, drained.unfinished()),
          Repeats.count(evidence),
          Checker.check(evidence));
    }
  }

  private Layout layout(Plan flood) {
    Layout layout =
        Layout.of(flood.issuers().stream().map(Issuer::nit).toList(), seed)
            .processes(3, 1, 1)
            .limitInAnyMinute(flood.scale().limitPerMinute())
            .setting("worker", "acuse.submitter.lanes.in-flight", ROOM)
            .setting("worker", "acuse.factus.connections", ROOM)
            .simulatorSwitch("sameReference", "ANOTHER");
    return ShippedSettings.in(layout);
  }

  /** Every account is logged in, and every worker has its issuers. */
  private void warmUp(Cluster cluster, ToldJournal journal, Drain drain)
      throws InterruptedException {
    say.accept("one sale of each issuer first");
    post(cluster, journal, Flood.of(seed, "first", DOCUMENTS, APART_AT_FIRST));
    Drain.Figures first = drain.await(PATIENCE);
    if (first.seconds() == null) {
      throw new IllegalStateException(
          "Nothing went wrong, and yet %d documents have no end".formatted(first.unfinished()));
    }
  }

  private int untilUnderWay(Cluster cluster, ToldJournal journal, Plan flood, UnderWay underWay)
      throws InterruptedException {
    long before = underWay.last();
    hang(cluster, "HANG", 0.5);
    hang(cluster, "STORE-HANG", 1.0);
    say.accept("posting %d documents to a provider that hangs".formatted(DOCUMENTS));
    long began = System.nanoTime();
    post(cluster, journal, flood);
    int count = underWay.count(before);
    while (count < DOCUMENTS && System.nanoTime() - began < UNTIL_UNDER_WAY.toNanos()) {
      TimeUnit.MILLISECONDS.sleep(GLANCE.toMillis());
      count = underWay.count(before);
    }
    return count;
  }

  private void hang(Cluster cluster, String fault, double rate) {
    cluster
        .simulator()
        .fail(
            Simulator.Part.FACTUS,
            Map.of(
                "operation",
                "VALIDATE",
                "fault",
                fault,
                "number",
                HANG.toSeconds(),
                "rate",
                rate,
                "seed",
                seed));
  }

  private static void post(Cluster cluster, ToldJournal journal, Plan plan)
      throws InterruptedException {
    Doors doors = Doors.of(cluster);
    try (Tills tills = new Tills(plan, doors, journal)) {
      tills.open();
      if (!tills.awaitEverythingHandedOver(PATIENCE)) {
        throw new IllegalStateException("Nothing went wrong, and yet ingest does not accept");
      }
    }
  }

  private static void atOnce(List<Member> members, Consumer<Member> deed)
      throws InterruptedException {
    List<Thread> threads =
        members.stream().map(one -> Thread.ofVirtual().start(() -> deed.accept(one))).toList();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
