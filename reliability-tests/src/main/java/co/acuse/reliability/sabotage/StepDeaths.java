package co.acuse.reliability.sabotage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code deaths.jsonl} of a run's directory says of deaths at steps. */
public final class StepDeaths {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String AT_A_STEP = "CRASHPOINT";

  private final Path file;

  public StepDeaths(Path dir) {
    this.file = dir.resolve("deaths.jsonl");
  }

  /** The steps at which some process died. */
  public Set<Step> steps() {
    Set<Step> steps = EnumSet.noneOf(Step.class);
    lines().stream()
        .filter(line -> line.path("kind").asString("").equals(AT_A_STEP))
        .forEach(line -> steps.add(Step.valueOf(line.path("step").asString())));
    return steps;
  }

  /** Whether the last that was told of a process is that it died at a step. */
  public boolean lastIsOfStep(String process) {
    return lines().stream()
        .filter(line -> line.path("process").asString("").equals(process))
        .reduce((_, later) -> later)
        .filter(line -> line.path("kind").asString("").equals(AT_A_STEP))
        .isPresent();
  }

  private List<JsonNode> lines() {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().map(JSON::readTree).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
