package co.acuse.reliability.plan;

import co.acuse.reliability.cluster.Layout;
import co.acuse.reliability.faults.DeathAtStep;
import co.acuse.reliability.faults.Fault;
import co.acuse.reliability.sabotage.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Draws which processes die between which steps of their work. */
final class Deaths {

  /** From the start of the process until it has probably come by. */
  private static final Duration LASTS = Duration.ofSeconds(20);

  private static final int LATEST_PASSAGE = 5;
  private static final String FETCHES_FILES = "worker-2";
  private static final String GIVES_BACK_SOON = "worker-3";

  /** What brings a process there does not happen in a run. */
  private static final Set<Step.Occasion> UNHEARD_OF =
      EnumSet.of(Step.Occasion.UNREADABLE_INBOX_RECORD, Step.Occasion.UNREADABLE_SUBMISSION);

  private Deaths() {}

  /** The settings by which processes come by every step. */
  static Layout settings(Layout layout) {
    return layout
        .setting(FETCHES_FILES, "acuse.archive.enabled", true)
        .setting(GIVES_BACK_SOON, "acuse.submitter.lanes.idle", "3s");
  }

  /** Each step once, in an order of their own, or as many as there shall be. */
  static List<Fault> draw(int most, Layout layout, Chance chance) {
    List<Step> steps = new ArrayList<>();
    for (Step step : Step.values()) {
      if (!UNHEARD_OF.contains(step.occasion())) {
        steps.add(step);
      }
    }
    for (int i = steps.size() - 1; i > 0; i--) {
      Collections.swap(steps, i, chance.between(0, i));
    }
    return steps.stream()
        .limit(most)
        .<Fault>map(
            step -> new DeathAtStep(step, process(step, layout, chance), nth(step, chance), LASTS))
        .toList();
  }

  private static String process(Step step, Layout layout, Chance chance) {
    return switch (step.service()) {
      case INGEST -> "ingest-" + chance.between(1, layout.ingests());
      case WORKER -> worker(step, layout, chance);
      case AUDIT -> "audit-" + chance.between(1, layout.audits());
    };
  }

  /** One worker alone fetches files, and one alone gives idle issuers back soon. */
  private static String worker(Step step, Layout layout, Chance chance) {
    return switch (step) {
      case WORKER_BEFORE_DOWNLOAD, WORKER_BEFORE_ARCHIVE_COMMIT, WORKER_AFTER_ARCHIVE_COMMIT ->
          FETCHES_FILES;
      case WORKER_BEFORE_RELEASE, WORKER_AFTER_RELEASE -> GIVES_BACK_SOON;
      default -> "worker-" + chance.between(1, layout.workers());
    };
  }

  /** What is rare must not be waited for five times. */
  private static int nth(Step step, Chance chance) {
    return step.occasion() == Step.Occasion.SALE ? chance.between(1, LATEST_PASSAGE) : 1;
  }
}
