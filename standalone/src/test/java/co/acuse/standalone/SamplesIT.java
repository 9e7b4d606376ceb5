package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.platform.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one command of the README: everything starts, each sample ends as its file says. */
class SamplesIT {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path folder;

  @Test
  void eachSampleEndsAsItsFileSaysAlsoAfterAKillInTheMiddle() {
    try (JavaProcess killed = run("first.out")) {
      killed.awaitLine("Acuse is ready");
      FactusStandIn factus = new FactusStandIn(killed.awaitLine("  Simulator's ledger").strip());
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> !factus.documents("demo").isEmpty());
      killed.kill();
    }
    try (JavaProcess again = run("second.out")) {
      await().atMost(PATIENCE).until(() -> !again.isAlive());
      assertThat(again.output())
          .contains("as expected", "The simulator and the audit agree")
          .doesNotContain("NOT as expected", "was given twice", "still in progress");
    }
  }

  @Test
  void eachSampleEndsAsItsFileSaysStraightAtTheDian() {
    try (JavaProcess run = run("dian.out", "--provider=dian")) {
      await().atMost(PATIENCE).until(() -> !run.isAlive());
      assertThat(run.output())
          .contains("as expected", "CBG04a", "NC", "The simulator and the audit agree")
          .doesNotContain("NOT as expected", "was given twice", "still in progress");
    }
  }

  private JavaProcess run(String output, String... more) {
    return JavaProcess.of(Standalone.class.getName())
        .jvmArguments("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
        // After the kill the worker waits for one window of the provider: not a minute in a test.
        .jvmArguments(
            "-Dacuse.factus.rate-window=5s", "-Dsimulator.factus.switches.rateWindowSeconds=5")
        .arguments("--data=" + folder.resolve("data"), "--samples=../samples", "--port=0")
        .arguments(more)
        .start(folder.resolve(output));
  }
}
