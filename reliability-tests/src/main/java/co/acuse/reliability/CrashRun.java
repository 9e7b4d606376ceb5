package co.acuse.reliability;

import co.acuse.reliability.checker.Checker;
import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Member;
import co.acuse.reliability.evidence.Collector;
import co.acuse.reliability.evidence.Evidence;
import co.acuse.reliability.faults.Strikes;
import co.acuse.reliability.plan.Plan;
import co.acuse.reliability.plan.PlanTime;
import co.acuse.reliability.report.Course;
import co.acuse.reliability.report.Report;
import co.acuse.reliability.tills.Doors;
import co.acuse.reliability.tills.Tills;
import co.acuse.reliability.tills.ToldJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A run from its beginning to its report: sales and faults, then everything made whole, then the
 * drain, the verdict, and everything read once more from the start.
 */
final class CrashRun {

  /** Where the evidence is kept that was collected after everything was read again. */
  static final String AGAIN = "evidence-again";

  private static final Duration MENDING = Duration.ofMinutes(3);

  private final Plan plan;
  private final Path dir;
  private final InstantSource clock;
  private final Consumer<String> say;

  /**
   * A run that has not begun.
   *
   * @param dir where everything is kept; must be empty
   * @param say takes a line for people now and then
   */
  CrashRun(Plan plan, Path dir, InstantSource clock, Consumer<String> say) {
    this.plan = plan;
    this.dir = dir;
    this.clock = clock;
    this.say = say;
  }

  Report run() throws InterruptedException {
    keepPlan();
    say.accept("starting the cluster");
    try (Cluster cluster = Cluster.startQuickened(dir, plan.layout());
        Readers readers = new Readers(cluster.bootstrapServers())) {
      RunFile.write(cluster, clock.instant(), plan.steps(), RunFile.Waits.SHORT);
      Progress progress = new Progress(cluster);
      KeptUploads uploads = new KeptUploads(cluster.simulator(), progress);
      Drain drain = new Drain(progress, readers, uploads::decideOnceTold, say);
      Course course = load(cluster, drain);
      say.accept("collecting the evidence");
      Evidence evidence = Collector.collect(dir);
      course = course.withOvertakings(new Overtakings(evidence).count());
      course.write(dir);
      Evidence again = readAgain(cluster, readers, drain);
      Report report = Report.of(plan.seed(), course, Checker.check(evidence, again));
      report.write(dir);
      return report;
    }
  }

  private Course load(Cluster cluster, Drain drain) throws InterruptedException {
    Strikes strikes = new Strikes(cluster);
    PlanTime time = new PlanTime();
    Weather weather = new Weather(time, strikes);
    EbbWatch ebb = new EbbWatch(plan.ebb(), time, weather, strikes, new Progress(cluster), clock);
    Doors doors = Doors.of(cluster);
    try (ToldJournal journal = ToldJournal.open(dir, clock);
        Tills tills = new Tills(plan, time, doors, journal)) {
      say.accept("selling, while faults strike");
      long began = System.nanoTime();
      tills.open();
      ebb.begin();
      weather.carryOut(plan.strikes());
      boolean sold = tills.awaitEverythingHandedOver(plan.scale().load().plus(MENDING));
      double loadSeconds = (System.nanoTime() - began) / 1e9;
      say.accept(sold ? "everything is sold; mending" : "some tills still try; mending");
      cluster.simulator().forgetAll();
      cluster.mend();
      Drain.Figures drained = drain.await(Patience.of(plan.scale()));
      time.giveUp();
      ebb.end();
      return new Course(
          plan.scale().name(),
          plan.strikes().size() + 1,
          loadSeconds,
          drained.seconds(),
          drained.unfinished(),
          drain.slowest(),
          ebb.figures());
    }
  }

  /** New readers on the same topics: nothing may come of it. */
  private Evidence readAgain(Cluster cluster, Readers readers, Drain drain)
      throws InterruptedException {
    say.accept("reading every topic once more from the start");
    List<Member> services =
        Stream.of("ingest", "worker", "audit")
            .flatMap(kind -> cluster.members(kind).stream())
            .toList();
    services.forEach(Member::terminate);
    readers.rewind();
    services.forEach(Member::start);
    services.forEach(Member::awaitReady);
    drain.await(Patience.of(plan.scale()));
    return Collector.collect(dir, AGAIN);
  }

  private void keepPlan() {
    try {
      Files.createDirectories(dir);
      Files.write(dir.resolve("plan.txt"), plan.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The run cannot be kept in " + dir, e);
    }
  }
}
