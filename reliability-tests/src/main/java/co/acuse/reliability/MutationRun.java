package co.acuse.reliability;

import co.acuse.reliability.checker.Checker;
import co.acuse.reliability.checker.Verdict;
import co.acuse.reliability.checker.Violation;
import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.evidence.Collector;
import co.acuse.reliability.sabotage.Mutation;
import co.acuse.reliability.scenario.MutationSuite;
import co.acuse.reliability.scenario.MutationSuite.Catch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Breaks each rule of the services on purpose, and looks whether the checker sees it. */
final class MutationRun {

  private final long seed;
  private final Path dir;
  private final InstantSource clock;
  private final Consumer<String> say;

  MutationRun(long seed, Path dir, InstantSource clock, Consumer<String> say) {
    this.seed = seed;
    this.dir = dir;
    this.clock = clock;
    this.say = say;
  }

  /**
   * What came of it.
   *
   * @param strays violations that are about no mutation
   */
  record Result(List<Catch> catches, List<Violation> strays) {

    Result {
      catches = List.copyOf(catches);
      strays = List.copyOf(strays);
    }

    boolean isGood() {
      return strays.isEmpty() && catches.stream().allMatch(Catch::isGood);
    }

    String text() {
      Stream<String> lines =
          Stream.concat(
              catches.stream().map(Catch::text),
              strays.stream().map(violation -> "about no mutation: " + violation));
      return String.join("\n", lines.toList());
    }
  }

  Result run() throws InterruptedException {
    say.accept("starting the cluster");
    try (Cluster cluster = Cluster.startQuickened(dir, MutationSuite.layout(seed))) {
      RunFile.write(cluster, clock.instant(), List.of(), RunFile.Waits.SHORT);
      MutationSuite suite = new MutationSuite(cluster, List.of(Mutation.values()), clock, say);
      suite.play();
      say.accept("collecting the evidence");
      Verdict verdict = Checker.check(Collector.collect(dir));
      Result result = new Result(suite.catches(verdict), suite.strays(verdict));
      keep(result, verdict);
      return result;
    }
  }

  private void keep(Result result, Verdict verdict) {
    Stream<String> stories = verdict.violations().stream().map(Violation::toString);
    try {
      Files.write(
          dir.resolve("report.txt"), Stream.concat(Stream.of(result.text()), stories).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the report cannot be kept in " + dir, e);
    }
  }
}
