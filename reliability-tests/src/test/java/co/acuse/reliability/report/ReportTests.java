package co.acuse.reliability.report;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.checker.Figures;
import co.acuse.reliability.checker.Figures.InProcess;
import co.acuse.reliability.checker.Invariant;
import co.acuse.reliability.checker.Verdict;
import co.acuse.reliability.checker.Violation;
import co.acuse.reliability.report.Course.EbbFigures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTests {

  private static final Course COURSE =
      new Course("short", 3, 130.0, 12.34, 0, 44.0, new EbbFigures(11.0, 90, 8.0, 0));
  private static final Violation TWICE =
      new Violation(Invariant.I3, "900 INVOICE A", "issued twice", "first this, then that");

  @TempDir Path dir;

  @Test
  void tellsEveryFigure() {
    Report report = Report.of(77, COURSE, verdict(10, List.of()));

    assertThat(report.isClean()).isTrue();
    assertThat(report.text())
        .containsPattern("seed +77 \\(short\\)")
        .containsPattern("posts +10\\R")
        .containsPattern("accepted +7\\R")
        .containsPattern("unknown +2\\R")
        .containsPattern("refused +1\\R")
        .containsPattern("issued at the provider +5\\R")
        .containsPattern("SUCCESS +5\\R")
        .containsPattern("FAILED +1\\R")
        .containsPattern("faults +3 of 2 kinds")
        .containsPattern("KILL_WORKER +2\\R")
        .containsPattern("time to drain +12.3 s")
        .containsPattern("worst recovery time +4.2 s")
        .containsPattern("backlog drained in +8.0 s")
        .containsPattern("violations +0\\R");
  }

  @Test
  void tellsEachViolationWithItsStory() {
    Report report = Report.of(77, COURSE, verdict(10, List.of(TWICE)));

    assertThat(report.isClean()).isFalse();
    assertThat(report.text())
        .containsPattern("violations +1\\R")
        .containsPattern("I3 +1 ")
        .contains("issued twice", "first this, then that");
  }

  @Test
  void tellsThatADiskWasNotFullWherePostgresHadNoneOfItsOwn() {
    Map<String, String> inVain = Map.of("DISK_FULL", "PostgreSQL had no file system of its own");

    assertThat(Report.of(77, COURSE, verdict(10, List.of(), inVain)).text())
        .containsPattern("DISK_FULL +1\\R")
        .containsPattern("disk full +not possible here: PostgreSQL had no file system of its own");
    assertThat(Report.of(77, COURSE, verdict(10, List.of())).text())
        .doesNotContain("not possible here");
  }

  @Test
  void doubtsFiguresThatDoNotAddUp() {
    Report report = Report.of(77, COURSE, verdict(11, List.of()));

    assertThat(report.isClean()).isFalse();
    assertThat(report.text()).contains("DOES NOT ADD UP", "11 posts, but 10 answers");
  }

  @Test
  void doubtsARunInWhichFaultsAreMissing() {
    Course more = new Course("short", 4, 130.0, 12.34, 0, 44.0, null);

    assertThat(Report.of(77, more, verdict(10, List.of())).doubts())
        .containsExactly("4 faults were planned, but 3 struck");
  }

  @Test
  void doubtsARunInWhichABatchHeldNobodyUp() {
    Map<String, Integer> faults = Map.of("DIAN_KEEPS_A_BATCH", 3);

    assertThat(Report.of(77, COURSE, kept(faults, new InProcess(4, 1, 0))).doubts())
        .containsExactly(
            "batches stayed in process, but no sale was stuck for that, and issued at last");
    Report held = Report.of(77, COURSE, kept(faults, new InProcess(4, 2, 3)));
    assertThat(held.isClean()).isTrue();
    assertThat(held.text())
        .containsPattern("stuck in process +4\\R")
        .containsPattern("a worker died before the end +2\\R")
        .containsPattern("issued at last +3\\R");
  }

  @Test
  void isKeptForPeopleAndForPrograms() throws Exception {
    COURSE.write(dir);
    Report report = Report.of(77, Course.read(dir), verdict(10, List.of(TWICE)));
    report.write(dir);

    assertThat(Files.readString(dir.resolve("report.txt"))).isEqualTo(report.text());
    JsonNode json =
        JsonMapper.builder().build().readTree(Files.readAllBytes(dir.resolve("report.json")));
    assertThat(json.path("seed").asLong()).isEqualTo(77);
    assertThat(json.path("figures").path("posts").asInt()).isEqualTo(10);
    assertThat(json.path("violations").get(0).path("invariant").asString()).isEqualTo("I3");
    assertThat(json.path("course").path("ebb").path("backlog").asInt()).isEqualTo(90);
  }

  private static Verdict verdict(int posts, List<Violation> violations) {
    return verdict(posts, violations, Map.of());
  }

  private static Verdict verdict(
      int posts, List<Violation> violations, Map<String, String> inVain) {
    Map<String, Integer> faults = Map.of("KILL_WORKER", 2, "DISK_FULL", 1);
    return new Verdict(
        violations, figures(posts, violations, faults, inVain, new InProcess(0, 0, 0)));
  }

  private static Verdict kept(Map<String, Integer> faults, InProcess inProcess) {
    return new Verdict(List.of(), figures(10, List.of(), faults, Map.of(), inProcess));
  }

  private static Figures figures(
      int posts,
      List<Violation> violations,
      Map<String, Integer> faults,
      Map<String, String> inVain,
      InProcess inProcess) {
    return new Figures(
        posts,
        7,
        1,
        2,
        6,
        7,
        5,
        5,
        Map.of("REJECTED_BY_AUTHORITY", 1),
        0,
        6,
        9,
        30,
        0,
        faults,
        inVain,
        Map.of("KILL", 2),
        Map.of(Invariant.I3, violations.size()),
        inProcess,
        new Figures.Contingency(0, 0, 0),
        Duration.ofMillis(4_200));
  }
}
