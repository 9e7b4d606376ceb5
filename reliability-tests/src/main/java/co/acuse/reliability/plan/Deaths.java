package co.acuse.reliability.plan;

import co.acuse.reliability.cluster.Layout;
import co.acuse.reliability.faults.DeathAtStep;
import co.acuse.reliability.faults.Fault;
import co.acuse.reliability.sabotage.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Draws which processes die between which steps of their work. */
final class Deaths {

  /** From the start of a process until it has probably come by a step. */
  private static final Duration LASTS = Duration.ofSeconds(20);

  /** How often a process dies in a row: each time costs one start, and one more in the end. */
  private static final int IN_A_ROW = 3;

  /**
   * While all ingests are away, nothing is accepted, and thousands of tills try again and again:
   * for longer than one start that would starve the machine of everything else.
   */
  private static final int IN_A_ROW_OF_INGESTS = 1;

  /** The last wave goes on for longer: nobody comes after it. */
  private static final int AT_LAST = 5;

  /** A process that dies once dies at the first of so many steps. */
  private static final int AT_ANY_OF = 4;

  /** So many deaths for each step: a rare one may not come by in time. */
  private static final double SPARE = 1.3;

  private static final String FETCHES_FILES = "worker-2";

  private Deaths() {}

  /**
   * The settings by which processes come by every step. Every worker gives idle issuers back soon:
   * one that kept them would have nearly all of them in the end, and the others none to give back.
   */
  static Layout settings(Layout layout) {
    return layout
        .setting(FETCHES_FILES, "acuse.archive.enabled", true)
        .setting("worker", "acuse.submitter.lanes.idle", "3s");
  }

  /**
   * As many as there shall be, each at the first of some steps that every sale leads to; or, when
   * somebody shall die at each step there is, as many as it takes. Those of a wave come together.
   */
  static List<List<Fault>> draw(int most, Layout layout, Chance chance) {
    return isOfEach(most) ? all(steps(), layout, chance) : some(most, layout, chance);
  }

  /** Whether so many deaths mean one at each step. */
  static boolean isOfEach(int deaths) {
    return deaths >= Step.values().length;
  }

  /** Every step at which a process can be made to die in a run. */
  static List<Step> steps() {
    return List.of(Step.values());
  }

  private static List<List<Fault>> some(int most, Layout layout, Chance chance) {
    List<List<Fault>> deaths = new ArrayList<>();
    Step.Service[] services = Step.Service.values();
    for (int i = 0; i < most; i++) {
      Step.Service service = services[i % services.length];
      String member = one(layout.names(service.name().toLowerCase(Locale.ROOT)), chance);
      List<Step> usual =
          new ArrayList<>(
              steps().stream()
                  .filter(step -> step.service() == service)
                  .filter(step -> step.occasion() == Step.Occasion.SALE)
                  .filter(step -> members(step, layout).contains(member))
                  .toList());
      shuffle(usual, chance);
      List<Step> few = usual.subList(0, Math.min(usual.size(), AT_ANY_OF));
      deaths.add(List.of(new DeathAtStep(few, member, 1, LASTS)));
    }
    return deaths;
  }

  private static void shuffle(List<Step> steps, Chance chance) {
    for (int i = steps.size() - 1; i > 0; i--) {
      Collections.swap(steps, i, chance.between(0, i));
    }
  }

  /**
   * What comes at last, when issuers become idle one after the other: whatever step is left then,
   * each process dies as long as there are any.
   */
  static List<Fault> last(int most, Layout layout) {
    List<Fault> last = new ArrayList<>();
    if (isOfEach(most)) {
      for (Step.Service service : Step.Service.values()) {
        List<Step> theirs = steps().stream().filter(step -> step.service() == service).toList();
        List<String> members = layout.names(service.name().toLowerCase(Locale.ROOT));
        int times = service == Step.Service.INGEST ? IN_A_ROW_OF_INGESTS : AT_LAST;
        members.forEach(member -> last.add(death(theirs, member, times, layout)));
      }
    }
    return last;
  }

  /** One wave after the other goes to the steps that those before it have left. */
  private static List<List<Fault>> all(List<Step> steps, Layout layout, Chance chance) {
    List<List<Fault>> waves = new ArrayList<>();
    for (Step.Service service : Step.Service.values()) {
      List<Step> theirs = steps.stream().filter(step -> step.service() == service).toList();
      List<String> members = layout.names(service.name().toLowerCase(Locale.ROOT));
      int lives = (int) Math.ceil(theirs.size() * SPARE);
      int wave = inARow(service) * (areAllStruck(service) ? members.size() : 1);
      for (int first = 0; first < lives; first += wave) {
        List<String> struck = struck(service, members, chance);
        waves.add(
            struck.stream().map(member -> death(theirs, member, inARow(service), layout)).toList());
      }
    }
    return waves;
  }

  private static int inARow(Step.Service service) {
    return service == Step.Service.INGEST ? IN_A_ROW_OF_INGESTS : IN_A_ROW;
  }

  /**
   * Only the worker that has an issuer comes by most steps, and a worker that comes back has none
   * at first; likewise one ingest alone may read an inbox. If all are struck, then surely those
   * that have some.
   */
  private static boolean areAllStruck(Step.Service service) {
    return service != Step.Service.AUDIT;
  }

  private static List<String> struck(Step.Service service, List<String> members, Chance chance) {
    return areAllStruck(service) ? members : List.of(one(members, chance));
  }

  private static Fault death(List<Step> steps, String member, int times, Layout layout) {
    List<Step> able =
        steps.stream().filter(step -> members(step, layout).contains(member)).toList();
    return new DeathAtStep(able, member, times, LASTS);
  }

  /** One worker alone fetches files. */
  private static List<String> members(Step step, Layout layout) {
    return switch (step) {
      case WORKER_BEFORE_DOWNLOAD, WORKER_BEFORE_ARCHIVE_COMMIT, WORKER_AFTER_ARCHIVE_COMMIT ->
          List.of(FETCHES_FILES);
      default -> layout.names(step.service().name().toLowerCase(Locale.ROOT));
    };
  }

  private static String one(List<String> members, Chance chance) {
    return members.get(chance.between(0, members.size() - 1));
  }
}
