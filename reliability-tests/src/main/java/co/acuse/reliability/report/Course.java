package co.acuse.reliability.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a run went by the clock; absent is what it did not come to.
 *
 * @param scale the run's name
 * @param plannedStrikes faults that the plan has
 * @param loadSeconds from the first sale until every till knew that its sales were taken
 * @param drainSeconds from everything being whole again to the last end
 * @param unfinished submissions without an end when the drain was given up
 * @param slowestSeconds the longest that a submission took from acceptance to its end
 * @param ebb what came of the time when the provider was away
 */
public record Course(
    String scale,
    int plannedStrikes,
    double loadSeconds,
    @Nullable Double drainSeconds,
    int unfinished,
    @Nullable Double slowestSeconds,
    @Nullable EbbFigures ebb) {

  private static final String FILE = "course.json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /**
   * The provider was away while sales went on.
   *
   * @param awaySeconds how long
   * @param backlog submissions without an end when it came back
   * @param drainSeconds from then until all of those had their end; absent when they never had
   * @param overtakings sales that an account sent before an older one of the same lane, neither of
   *     which had been sent before; absent when nobody looked
   */
  public record EbbFigures(
      double awaySeconds,
      int backlog,
      @Nullable Double drainSeconds,
      @Nullable Integer overtakings) {}

  /** The same with what was found out about the order of the backlog. */
  public Course withOvertakings(int overtakings) {
    return ebb == null
        ? this
        : new Course(
            scale,
            plannedStrikes,
            loadSeconds,
            drainSeconds,
            unfinished,
            slowestSeconds,
            new EbbFigures(ebb.awaySeconds(), ebb.backlog(), ebb.drainSeconds(), overtakings));
  }

  /** Keeps it for later reports of the same run. */
  public void write(Path dir) {
    try {
      Files.write(dir.resolve(FILE), MAPPER.writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException("The course of the run cannot be written", e);
    }
  }

  /** That of an earlier run. */
  public static Course read(Path dir) {
    return MAPPER.readValue(dir.resolve(FILE), Course.class);
  }
}
