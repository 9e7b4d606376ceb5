package co.acuse.reliability;

import co.acuse.reliability.checker.NumberRules;
import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.evidence.NumberBooks;
import co.acuse.reliability.faults.Strikes;
import co.acuse.reliability.plan.Counted;
import co.acuse.reliability.plan.Plan;
import co.acuse.reliability.plan.PlanTime;
import co.acuse.reliability.tills.Doors;
import co.acuse.reliability.tills.Tills;
import co.acuse.reliability.tills.ToldJournal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * Thousands of sales posted three times each, straight to the DIAN, while processes are killed: is
 * there one number for each, and none without a sale?
 */
final class NumberRun {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Plan plan;
  private final Path dir;
  private final InstantSource clock;
  private final Consumer<String> say;

  NumberRun(Plan plan, Path dir, InstantSource clock, Consumer<String> say) {
    this.plan = plan;
    this.dir = dir;
    this.clock = clock;
    this.say = say;
  }

  /** What came of it. */
  record Result(
      int sales, int posts, int faults, int issued, Drain.Figures drained, List<String> broken) {

    boolean isGood() {
      return drained.seconds() != null && broken.isEmpty() && issued == sales;
    }

    String text() {
      return """
      sales                 %d
      posts                 %d
      faults                %d
      numbers issued        %d
      time to drain         %s
      violations            %d
      %s\
      """
          .formatted(
              sales,
              posts,
              faults,
              issued,
              drained.text(),
              broken.size(),
              String.join("\n", broken));
    }
  }

  Result run() throws InterruptedException {
    say.accept("starting the cluster");
    try (Cluster cluster = Cluster.startQuickened(dir, Counted.layout(plan));
        Readers readers = new Readers(cluster.bootstrapServers())) {
      RunFile.write(cluster, clock.instant(), List.of(), RunFile.Waits.SHORT);
      sell(cluster);
      cluster.mend();
      Drain.Figures drained =
          new Drain(new Progress(cluster), readers, Drain.ALONE, say).await(PATIENCE);
      NumberBooks books = NumberBooks.read(dir);
      return new Result(
          plan.scale().documents(),
          books.posts().size(),
          plan.strikes().size(),
          (int) books.held().stream().filter(held -> held.isAccepted()).count(),
          drained,
          NumberRules.broken(books));
    }
  }

  private void sell(Cluster cluster) throws InterruptedException {
    PlanTime time = new PlanTime();
    Weather weather = new Weather(time, new Strikes(cluster));
    Doors doors = Doors.of(cluster);
    try (ToldJournal journal = ToldJournal.open(dir, clock);
        Tills tills = new Tills(plan, time, doors, journal)) {
      say.accept("selling, while processes are killed");
      tills.open();
      weather.carryOut(plan.strikes());
      boolean sold = tills.awaitEverythingHandedOver(PATIENCE);
      say.accept(sold ? "everything is sold" : "some tills still try");
    }
  }
}
