package co.acuse.reliability.tills;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.platform.JavaProcess;
import co.acuse.reliability.plan.Plan;
import co.acuse.reliability.plan.PlannedPost;
import co.acuse.reliability.plan.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ToldJournalTests {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-03-16T17:00:00Z"));
  private static final PlannedPost POST = Plan.of(1, Scale.SHORT).posts().getFirst();

  @TempDir Path dir;

  @Test
  void writesWhatWasPostedAndWhatWasTold() throws IOException {
    UUID one = new UUID(0, 1);
    UUID two = new UUID(0, 2);
    try (ToldJournal journal = ToldJournal.open(dir, NOON)) {
      journal.posting(one, POST);
      journal.answered(one, new Answer.Accepted(202, "i", "s"));
      journal.posting(two, POST);
      journal.answered(two, new Answer.Unknown(null, "NEVER_READ"));
    }

    List<JsonNode> lines = lines();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0).path("body")).isEqualTo(MAPPER.readTree(POST.body()));
    assertThat(lines.get(0).path("reference").asString()).isEqualTo(POST.reference());
    assertThat(lines.get(1).path("answer").asString()).isEqualTo("YES");
    assertThat(lines.get(1).path("submissionId").asString()).isEqualTo("s");
    assertThat(lines.get(3).path("answer").asString()).isEqualTo("UNKNOWN");
    assertThat(lines.get(3).path("post").asString()).isEqualTo(two.toString());
    assertThat(lines.get(3).has("httpStatus")).isFalse();
  }

  @Test
  void keepsEveryLineOfAProcessThatIsKilled() throws IOException {
    int announced;
    try (JavaProcess writer =
        JavaProcess.of(JournalWriter.class.getName())
            .arguments(dir.toString())
            .start(dir.resolve("writer.out"))) {
      writer.awaitLine("told 200");
      writer.kill();
      announced =
          writer
              .output()
              .lines()
              .filter(line -> line.startsWith("told "))
              .mapToInt(line -> Integer.parseInt(line.substring("told ".length())))
              .max()
              .orElseThrow();
    }

    assertThat(lines()).hasSizeGreaterThanOrEqualTo(announced);
  }

  /** What a kill leaves of a line that was being written is no line: its post never left. */
  private List<JsonNode> lines() throws IOException {
    String all = Files.readString(dir.resolve("told/tills.jsonl"));
    return all.substring(0, all.lastIndexOf('\n')).lines().map(MAPPER::readTree).toList();
  }
}
