package co.acuse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GuardedProcessTests {

  @TempDir Path directory;

  @Test
  void tellsHowTheProgramEnded() {
    try (var program = start("exit 3")) {
      assertThat(program.endsWithin(Duration.ofMinutes(1))).isTrue();
      assertThat(program.status()).isEqualTo(3);
    }
  }

  @Test
  @Timeout(60)
  void endsProgramThatDoesNotListenWhileItStarts() {
    var program =
        start(
            """
            trap '' TERM; echo starting; sleep 3
            trap 'exit 0' TERM; while :; do sleep 1; done
            """);
    await().until(() -> Files.readString(log()).contains("starting"));

    program.close();

    assertThat(program.endsWithin(Duration.ZERO)).isTrue();
  }

  @Test
  void addsEnvironmentVariables() {
    try (var _ =
        GuardedProcess.start(
            List.of("sh", "-c", "echo $GREETING"), Map.of("GREETING", "hola"), "INT", log())) {
      await().untilAsserted(() -> assertThat(log()).hasContent("hola"));
    }
  }

  private GuardedProcess start(String script) {
    return GuardedProcess.start(List.of("sh", "-c", script), "TERM", log());
  }

  private Path log() {
    return directory.resolve("log");
  }
}
