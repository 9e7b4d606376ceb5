package co.acuse.reliability.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Layout;
import co.acuse.reliability.cluster.Member;
import co.acuse.reliability.faults.UnreadableRecords;
import co.acuse.reliability.sabotage.Agent;
import co.acuse.reliability.sabotage.Deeds;
import co.acuse.reliability.sabotage.Orders;
import co.acuse.reliability.sabotage.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each step that a process is to die at is one that it comes by, and it dies there.
 *
 * <p>Takes minutes and all of the machine: {@code -Dacuse.test.long=true}.
 */
@EnabledIfSystemProperty(named = "acuse.test.long", matches = "true")
class StepBoundariesIT {

  private static final int ISSUERS = 40;
  private static final Duration PATIENCE = Duration.ofMinutes(12);
  private static final long TENDING_MILLIS = 1_000;

  @TempDir Path folder;

  @Test
  void processesComeByEveryStep() throws InterruptedException {
    List<String> issuers = issuers();
    Layout layout = StepDrill.settings(Layout.of(issuers, 2).processes(1, 1, 1));
    try (Cluster cluster = Cluster.start(folder, layout);
        Counter counter = new Counter(cluster, InstantSource.system());
        UnreadableRecords unreadable = new UnreadableRecords(cluster)) {
      services(cluster).parallelStream().forEach(member -> tellOfEveryStep(cluster, member));
      unreadable.write(Step.Occasion.UNREADABLE_INBOX_RECORD);
      unreadable.write(Step.Occasion.UNREADABLE_SUBMISSION);
      try (var tills = counter.open(sales(issuers))) {
        Set<Step> left = untilEmpty(() -> notComeBy(cluster));
        assertThat(left).as("steps that no process came by").isEmpty();
        assertThat(tills).isNotNull();
      }
    }
  }

  private static void tellOfEveryStep(Cluster cluster, Member member) {
    Orders orders = Orders.none();
    for (Step step : Step.values()) {
      if (step.service().name().toLowerCase(Locale.ROOT).equals(member.kind())) {
        orders = orders.tell(step);
      }
    }
    member.terminate();
    member.nextStart(orders.jvmArguments(Agent.agentJar(cluster.dir().resolve("processes"))));
    member.start();
    member.awaitReady();
  }

  private static Set<Step> notComeBy(Cluster cluster) {
    Set<Step> left = EnumSet.allOf(Step.class);
    for (Member member : services(cluster)) {
      String said = member.output();
      left.removeIf(step -> said.lines().anyMatch((Deeds.CAME_BY + step)::equals));
    }
    return left;
  }

  @Test
  void aProcessDiesAtEveryStep() throws InterruptedException {
    List<String> issuers = issuers();
    Layout layout = StepDrill.settings(Layout.of(issuers, 1).processes(2, 1, 1));
    try (Cluster cluster = Cluster.start(folder, layout);
        Counter counter = new Counter(cluster, InstantSource.system());
        StepDrill drill = new StepDrill(cluster, steps(), services(cluster));
        var tills = counter.open(sales(issuers))) {
      drill.begin();
      Set<Step> left =
          untilEmpty(() -> {
            drill.tend();
            return drill.left();
          });
      assertThat(left).as("steps at which no process died").isEmpty();
      assertThat(tills).isNotNull();
    }
  }

  private static Set<Step> untilEmpty(Supplier<Set<Step>> steps) throws InterruptedException {
    InstantSource clock = InstantSource.system();
    Instant until = clock.instant().plus(PATIENCE);
    Set<Step> left = steps.get();
    while (!left.isEmpty() && clock.instant().isBefore(until)) {
      Thread.sleep(TENDING_MILLIS);
      left = steps.get();
    }
    return left;
  }

  private static List<Step> steps() {
    return Arrays.asList(Step.values());
  }

  private static List<String> issuers() {
    return IntStream.range(0, ISSUERS).mapToObj(i -> String.valueOf(900_600_001 + i)).toList();
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
