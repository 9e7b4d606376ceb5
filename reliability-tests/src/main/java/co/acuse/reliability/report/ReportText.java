package co.acuse.reliability.report;

import co.acuse.reliability.checker.Figures;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The report as a table. */
final class ReportText {

  private final Report report;
  private final Figures figures;
  private final StringBuilder text = new StringBuilder();

  ReportText(Report report) {
    this.report = report;
    this.figures = report.figures();
  }

  String text() {
    row("seed", report.seed() + " (" + report.course().scale() + ")");
    tills();
    documents();
    faults();
    times();
    violations();
    report.doubts().forEach(doubt -> row("DOES NOT ADD UP", doubt));
    report.violations().forEach(violation -> text.append(System.lineSeparator()).append(violation));
    return text.toString();
  }

  private void tills() {
    row("posts", figures.posts());
    row("  accepted", figures.accepted());
    row("  unknown", figures.unknown());
    row("  refused", figures.refused());
    row("sales and notes", figures.sales());
    row("submissions", figures.submissions());
  }

  private void documents() {
    row("issued at the provider", figures.issued());
    row("SUCCESS", figures.success());
    row("FAILED", sum(figures.failed()));
    detail(figures.failed());
    row("PROCESANDO", figures.unfinished());
    row("requests to the provider", figures.requests());
    row("  submitting", figures.submitting());
    row("events", figures.events());
    row("dead letters", figures.deadLetters());
  }

  private void faults() {
    row("faults", sum(figures.faults()) + " of " + figures.faults().size() + " kinds");
    detail(figures.faults());
    new TreeMap<>(figures.inVain()).forEach(this::inVain);
    row("deaths of processes", sum(figures.deaths()));
    detail(figures.deaths());
    inProcess(figures.inProcess());
    contingency(figures.contingency());
  }

  private void inProcess(Figures.InProcess inProcess) {
    if (inProcess.stuck() > 0) {
      row("stuck in process", inProcess.stuck());
      row("  a worker died before the end", inProcess.acrossDeath());
      row("  issued at last", inProcess.issued());
    }
  }

  private void contingency(Figures.Contingency contingency) {
    if (contingency.signed() > 0) {
      row("signed in contingency", contingency.signed());
      row("  a worker died before the end", contingency.acrossDeath());
      row("  transmitted as type 04", contingency.transmitted());
    }
  }

  /** Otherwise a reader would take it for something that the services withstood. */
  private void inVain(String kind, String why) {
    row(kind.toLowerCase(Locale.ROOT).replace('_', ' '), "not possible here: " + why);
  }

  private void times() {
    Course course = report.course();
    row("load", seconds(course.loadSeconds()));
    row("time to drain", seconds(course.drainSeconds()) + left(course.unfinished()));
    row("slowest sale", seconds(course.slowestSeconds()));
    Duration recovery = figures.worstRecovery();
    row(
        "worst recovery time",
        recovery == null ? "no fault ended" : seconds(recovery.toMillis() / 1000.0));
    Course.EbbFigures ebb = course.ebb();
    if (ebb != null) {
      row("provider away", seconds(ebb.awaySeconds()) + ", backlog " + ebb.backlog());
      row("  backlog drained in", seconds(ebb.drainSeconds()));
      Integer overtakings = ebb.overtakings();
      row("  overtakings in a lane", overtakings == null ? "not looked at" : overtakings);
    }
  }

  private void violations() {
    row("violations", report.violations().size());
    new TreeMap<>(figures.violations())
        .forEach((invariant, count) -> row("  " + invariant, count + "  " + invariant.text()));
  }

  private void detail(Map<String, Integer> counts) {
    new TreeMap<>(counts).forEach((name, count) -> row("  " + name, count));
  }

  private static int sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String left(int unfinished) {
    return unfinished == 0 ? "" : ", " + unfinished + " without an end";
  }

  private static String seconds(@Nullable Double seconds) {
    return seconds == null ? "never" : String.format(Locale.ROOT, "%.1f s", seconds);
  }

  private void row(String name, Object value) {
    text.append(String.format(Locale.ROOT, "%-32s %s%n", name, value));
  }
}
