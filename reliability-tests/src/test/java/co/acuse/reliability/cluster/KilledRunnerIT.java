package co.acuse.reliability.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.platform.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunnerIT {

  @TempDir Path dir;

  @Test
  void leavesNoProcessAndNoMountWhenTheRunnerIsKilled() {
    Path run = dir.resolve("run");
    try (JavaProcess runner =
        JavaProcess.of(ClusterOwner.class.getName())
            .arguments(run.toString())
            .start(dir.resolve("runner.log"))) {
      runner.awaitLine(ClusterOwner.UP);
      assertThat(processesOf(run)).hasSizeGreaterThanOrEqualTo(4);

      runner.kill();

      await().atMost(Duration.ofSeconds(60)).until(() -> processesOf(run).isEmpty());
      assertThat(run.resolve("processes/postgres/disk")).isEmptyDirectory();
    }
  }

  private static List<Long> processesOf(Path run) {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> pid != ProcessHandle.current().pid())
        .filter(pid -> concerns(pid, run))
        .toList();
  }

  private static boolean concerns(long pid, Path run) {
    Path process = Path.of("/proc", String.valueOf(pid));
    try {
      return Files.readString(process.resolve("cmdline")).contains(run.toString())
          || Files.readString(process.resolve("mountinfo")).contains(run.toString());
    } catch (IOException ended) {
      return false;
    }
  }
}
