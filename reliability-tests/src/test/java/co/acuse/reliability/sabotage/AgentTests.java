package co.acuse.reliability.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.platform.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentTests {

  @TempDir Path folder;

  @Test
  void weavesEveryStepAndMutationIntoClassesThatTheJvmAccepts() {
    Orders all = Orders.none().clock(Duration.ofSeconds(90));
    for (Step step : Step.values()) {
      all = all.crash(step, 1_000);
    }
    for (Mutation mutation : Mutation.values()) {
      all = all.mutation(mutation);
    }
    try (JavaProcess process = started(all.jvmArguments(Agent.agentJar(folder)))) {
      process.awaitLine("LINKED");
      assertThat(process.output()).doesNotContain("cannot weave");
    }
  }

  @Test
  void putsTheClockOfAProcessForward() {
    Orders late = Orders.none().clock(Duration.ofSeconds(90));
    try (JavaProcess process = started(late.jvmArguments(Agent.agentJar(folder)))) {
      assertThat(process.awaitLine("AHEAD")).isIn("89", "90");
    }
  }

  @Test
  void keepsAProcessFromStartingWhoseOrdersItCannotCarryOut() {
    var arguments =
        Orders.none().crash(Step.WORKER_AFTER_ANSWER, 1).jvmArguments(Agent.agentJar(folder));
    var unknown = arguments.stream().map(one -> one.replace("AFTER_ANSWER", "AT_LUNCH")).toList();
    try (JavaProcess process = started(unknown)) {
      assertThatThrownBy(() -> process.awaitLine("LINKED")).hasMessageContaining("WORKER_AT_LUNCH");
    }
  }

  private JavaProcess started(List<String> jvmArguments) {
    return JavaProcess.of(WovenClasses.class.getName())
        .jvmArguments(jvmArguments.toArray(String[]::new))
        .start(folder.resolve("woven.out"));
  }
}
