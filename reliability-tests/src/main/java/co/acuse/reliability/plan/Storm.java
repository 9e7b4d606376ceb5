package co.acuse.reliability.plan;

import co.acuse.reliability.faults.Fault;
import co.acuse.reliability.faults.FaultDice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws which fault strikes when: every kind at least once, several at a time, but never two that
 * touch the same thing, and none while the provider is away.
 */
public final class Storm {

  private static final Duration FIRST = Duration.ofSeconds(4);
  private static final Duration STEP = Duration.ofMillis(500);

  /** What was struck recovers for so long before it is struck again. */
  private static final Duration RECOVERY = Duration.ofSeconds(6);

  /** Percent of the load's time in which processes begin to die at steps. */
  private static final int DEATHS_WITHIN = 80;

  /** Percent of the load's time after which those die that come at last. */
  private static final int LAST_DEATHS_AT = 94;

  /** Percent of the load's time after which the DIAN goes away. */
  private static final int CONTINGENCY_AT = 15;

  /** Percent of the load's time after which batches stay in process: long enough to be stuck. */
  private static final int BATCHES_AT = 50;

  /** Percent of the time of a contingency after which sales are surely being signed in it. */
  private static final int PROVEN_BY = 60;

  /** How long a worker that was started takes to work on a busy machine. */
  private static final Duration UP_AGAIN_WITHIN = Duration.ofSeconds(20);

  private static final int MOST_PROCESSES_AT_ONCE = 4;
  private static final List<String> CHEAP =
      List.of("PROVIDER_", "DIAN_", "OUTAGE_", "LINK_", "DISK_", "UNREADABLE_");

  private final Scale scale;
  private final Ebb ebb;
  private final FaultDice dice;
  private final List<List<Fault>> deaths;
  private final List<Fault> lastDeaths;
  private final Chance chance;
  private final List<PlannedStrike> strikes = new ArrayList<>();
  private @Nullable Proof proof;

  /** The time that workers need, undisturbed, to see that the DIAN is away as the law wants it. */
  private record Proof(Duration from, Duration until) {

    boolean isDisturbed(Fault fault, Duration at, Duration end) {
      return fault.touches().stream().anyMatch(name -> name.startsWith("worker"))
          && at.compareTo(until) < 0
          && from.compareTo(end) < 0;
    }
  }

  Storm(
      Scale scale,
      Ebb ebb,
      FaultDice dice,
      List<List<Fault>> deaths,
      List<Fault> lastDeaths,
      Chance chance) {
    this.scale = scale;
    this.ebb = ebb;
    this.dice = dice;
    this.deaths = new ArrayList<>(deaths);
    this.lastDeaths = lastDeaths;
    this.chance = chance;
  }

  List<PlannedStrike> strikes() {
    contingency();
    dice.keptBatches().forEach(fault -> strikes.add(place(fault, percentOfLoad(BATCHES_AT))));
    // Then the deaths, and none too late: without sales no process comes by its step.
    shuffle(deaths);
    placeAll(deaths, percentOfLoad(DEATHS_WITHIN));
    lastDeaths.forEach(fault -> strikes.add(place(fault, percentOfLoad(LAST_DEATHS_AT))));
    placeAll(others(), scale.load());
    strikes.sort(Comparator.comparing(PlannedStrike::at));
    return strikes;
  }

  /** Placed before all else; not before workers have seen of each account that it can be used. */
  private void contingency() {
    Duration slot = percentOfLoad(CONTINGENCY_AT);
    for (Fault fault : dice.contingencyAndDeath()) {
      PlannedStrike strike = place(fault, slot);
      strikes.add(strike);
      proof = proof == null ? proofDuring(strike) : proof;
      slot = proof.until();
    }
  }

  private static Proof proofDuring(PlannedStrike away) {
    Duration takes = away.fault().lasts().multipliedBy(PROVEN_BY).dividedBy(100);
    return new Proof(away.at().minus(UP_AGAIN_WITHIN), away.at().plus(takes));
  }

  private void placeAll(List<List<Fault>> waves, Duration within) {
    for (int i = 0; i < waves.size(); i++) {
      Duration slot = slot(i, waves.size(), within);
      waves.get(i).forEach(fault -> strikes.add(place(fault, slot)));
    }
  }

  /**
   * Every kind once if there is room, those of the DIAN before the others, since only they strike
   * what goes there; then any, in an order of their own.
   */
  private List<List<Fault>> others() {
    List<List<Fault>> others = new ArrayList<>();
    List<String> kinds = new ArrayList<>(dice.possibleKinds());
    shuffle(kinds);
    kinds.sort(Comparator.comparing(kind -> kind.startsWith("DIAN_")));
    while (strikes.size() + others.size() < scale.strikes()) {
      others.add(List.of(kinds.isEmpty() ? dice.any() : dice.of(kinds.removeLast())));
    }
    shuffle(others);
    return others;
  }

  private Duration percentOfLoad(int percent) {
    return scale.load().multipliedBy(percent).dividedBy(100);
  }

  private void shuffle(List<?> some) {
    for (int i = some.size() - 1; i > 0; i--) {
      Collections.swap(some, i, chance.between(0, i));
    }
  }

  private Duration slot(int index, int of, Duration within) {
    long span = within.minus(FIRST).toMillis();
    return FIRST.plusMillis((long) (span * (index + chance.fraction()) / of));
  }

  /** The moment nearest to its slot at which nothing speaks against it. */
  private PlannedStrike place(Fault fault, Duration slot) {
    for (Duration off = Duration.ZERO; off.compareTo(scale.load()) < 0; off = off.plus(STEP)) {
      for (Duration at : List.of(slot.plus(off), slot.minus(off))) {
        boolean within = at.compareTo(FIRST) >= 0 && at.compareTo(scale.load()) < 0;
        if (within && isFree(fault, at)) {
          return new PlannedStrike(at, fault);
        }
      }
    }
    // No room: after the load, while its last sales are on their way.
    Duration at = scale.load();
    while (!isFree(fault, at)) {
      at = at.plus(STEP);
    }
    return new PlannedStrike(at, fault);
  }

  private boolean isFree(Fault fault, Duration at) {
    Duration end = at.plus(fault.lasts());
    if (!ebb.isApartFrom(at, end.plus(RECOVERY))
        || (proof != null && proof.isDisturbed(fault, at, end.plus(RECOVERY)))) {
      return false;
    }
    List<Fault> meanwhile = new ArrayList<>();
    for (PlannedStrike other : strikes) {
      boolean overlaps =
          at.compareTo(other.until().plus(RECOVERY)) < 0
              && other.at().compareTo(end.plus(RECOVERY)) < 0;
      if (overlaps) {
        meanwhile.add(other.fault());
      }
    }
    return hasRoom(fault, meanwhile);
  }

  /** Whether a fault may strike while others are under way. */
  public static boolean hasRoom(Fault fault, List<Fault> meanwhile) {
    long processes = meanwhile.stream().filter(Storm::isOfProcess).count();
    return meanwhile.stream()
            .allMatch(other -> Collections.disjoint(fault.touches(), other.touches()))
        && (!isOfProcess(fault) || processes < MOST_PROCESSES_AT_ONCE);
  }

  /** Moods of the provider, broken links and records cost the machine next to nothing. */
  private static boolean isOfProcess(Fault fault) {
    return CHEAP.stream().noneMatch(fault.kind()::startsWith);
  }
}
