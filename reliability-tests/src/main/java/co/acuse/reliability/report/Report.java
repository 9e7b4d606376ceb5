package co.acuse.reliability.report;

import co.acuse.reliability.checker.Figures;
import co.acuse.reliability.checker.Verdict;
import co.acuse.reliability.checker.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run came to.
 *
 * @param doubts figures that contradict each other: then nothing else here can be believed
 */
public record Report(
    long seed, Course course, Figures figures, List<Violation> violations, List<String> doubts) {

  private static final String CONTINGENCY = "DIAN_CONTINGENCY";
  private static final String BATCH = "DIAN_KEEPS_A_BATCH";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public Report {
    violations = List.copyOf(violations);
    doubts = List.copyOf(doubts);
  }

  /** Of a run that was judged. */
  public static Report of(long seed, Course course, Verdict verdict) {
    return new Report(
        seed, course, verdict.figures(), verdict.violations(), doubts(verdict, course));
  }

  /** Whether nothing was lost, nothing issued twice, and these figures can be believed. */
  public boolean isClean() {
    return violations.isEmpty() && doubts.isEmpty();
  }

  /** Writes {@code report.txt} and {@code report.json}. */
  public void write(Path dir) {
    try {
      Files.writeString(dir.resolve("report.txt"), text());
      Files.write(dir.resolve("report.json"), MAPPER.writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException("The report cannot be written", e);
    }
  }

  /** For people: a table, then each violation with its story. */
  public String text() {
    return new ReportText(this).text();
  }

  private static List<String> doubts(Verdict verdict, Course course) {
    List<String> doubts = new ArrayList<>();
    Figures figures = verdict.figures();
    int told = figures.accepted() + figures.refused() + figures.unknown();
    if (told != figures.posts()) {
      doubts.add("%d posts, but %d answers".formatted(figures.posts(), told));
    }
    int counted = figures.violations().values().stream().mapToInt(Integer::intValue).sum();
    if (counted != verdict.violations().size()) {
      doubts.add(
          "%d violations, but %d are counted".formatted(verdict.violations().size(), counted));
    }
    if (figures.accepted() > 0 && figures.submitting() == 0) {
      doubts.add("sales were accepted, but the provider was never asked to issue one");
    }
    if (figures.faults().containsKey(CONTINGENCY)
        && (figures.contingency().acrossDeath() == 0 || figures.contingency().transmitted() == 0)) {
      doubts.add("the DIAN was away, but no invoice in contingency outlived a worker, and arrived");
    }
    if (figures.faults().containsKey(BATCH) && figures.inProcess().issued() == 0) {
      doubts.add("batches stayed in process, but no sale was stuck for that, and issued at last");
    }
    if (course.plannedStrikes() > total(figures)) {
      doubts.add(
          "%d faults were planned, but %d struck"
              .formatted(course.plannedStrikes(), total(figures)));
    }
    return doubts;
  }

  static int total(Figures figures) {
    return figures.faults().values().stream().mapToInt(Integer::intValue).sum();
  }
}
