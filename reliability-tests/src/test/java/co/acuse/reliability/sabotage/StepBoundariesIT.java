package co.acuse.reliability.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Layout;
import co.acuse.reliability.cluster.Member;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepBoundariesIT {

  private static final int ISSUERS = 40;
  private static final Duration PATIENCE = Duration.ofMinutes(12);
  private static final long TENDING_MILLIS = 1_000;

  @TempDir Path folder;

  @Test
  void aProcessDiesAtEveryStepThatThereIs() throws InterruptedException {
    List<String> issuers =
        IntStream.range(0, ISSUERS).mapToObj(i -> String.valueOf(900_600_001 + i)).toList();
    Layout layout = StepDrill.settings(Layout.of(issuers, 1).processes(2, 1, 1));
    try (Cluster cluster = Cluster.start(folder, layout);
        Counter counter = new Counter(cluster, InstantSource.system());
        var tills = counter.open(sales(issuers));
        StepDrill drill = new StepDrill(cluster, List.of(Step.values()), services(cluster))) {
      drill.begin();
      Instant until = InstantSource.system().instant().plus(PATIENCE);
      while (!drill.left().isEmpty() && InstantSource.system().instant().isBefore(until)) {
        Thread.sleep(TENDING_MILLIS);
        drill.tend();
      }
      assertThat(drill.left()).as("steps that no process came by").isEmpty();
    }
  }

  private static List<Member> services(Cluster cluster) {
    List<Member> services = new ArrayList<>();
    List.of("ingest", "worker", "audit").forEach(kind -> services.addAll(cluster.members(kind)));
    return services;
  }

  /** Every second another sale of another kind, of an issuer that was left alone for a while. */
  private static List<Counter.Sale> sales(List<String> issuers) {
    List<String> kinds =
        List.of("A-", "INBOX-", "SIM-STORE-RESET-", "SIM-REJECT-FAK24-", "SIM-401ONCE-");
    return IntStream.range(0, (int) PATIENCE.toSeconds())
        .mapToObj(i ->
            new Counter.Sale(
                Duration.ofSeconds(i),
                issuers.get(i % issuers.size()),
                kinds.get((i + i / issuers.size()) % kinds.size()) + i))
        .toList();
  }
}
