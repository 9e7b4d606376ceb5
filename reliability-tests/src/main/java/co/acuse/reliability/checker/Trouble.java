package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.DeathRecord;
import co.acuse.reliability.evidence.Evidence;
import co.acuse.reliability.evidence.FaultRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A time in which something was broken.
 *
 * @param to {@link Instant#MAX} when nobody wrote down the end
 */
record Trouble(Instant from, Instant to, String what, List<Hit> hits) {

  /** All that the run knows of, in the order of their beginnings. */
  static List<Trouble> of(Evidence evidence) {
    List<Trouble> all = new ArrayList<>();
    faults(evidence, all);
    deaths(evidence.deaths(), all);
    all.sort(Comparator.comparing(Trouble::from));
    return List.copyOf(all);
  }

  boolean overlaps(Instant begin, Instant end) {
    return !from.isAfter(end) && !to.isBefore(begin);
  }

  private static void faults(Evidence evidence, List<Trouble> all) {
    Map<String, FaultRecord> begun = new HashMap<>();
    Set<String> nothingDone = evidence.run().notPossible().keySet();
    for (FaultRecord fault : evidence.faults()) {
      String name = fault.kind() + ' ' + fault.target();
      if (fault.isFailure() || nothingDone.contains(fault.kind())) {
        continue; // what failed may have struck in part, and lasts until its end is told
      }
      if (fault.isBegin()) {
        begun.put(name, fault);
      } else {
        FaultRecord begin = begun.remove(name);
        all.add(of(begin == null ? fault : begin, fault.at()));
      }
    }
    begun.values().forEach(fault -> all.add(of(fault, Instant.MAX)));
  }

  private static void deaths(List<DeathRecord> records, List<Trouble> all) {
    Map<String, DeathRecord> frozen = new HashMap<>();
    for (DeathRecord death : records) {
      switch (death.kind()) {
        case "FREEZE" -> frozen.put(death.process(), death);
        case "THAW" -> {
          DeathRecord since = frozen.remove(death.process());
          all.add(of(since == null ? death : since, death.at()));
        }
        default -> all.add(of(death, death.at()));
      }
    }
    frozen.values().forEach(since -> all.add(of(since, Instant.MAX)));
  }

  private static Trouble of(FaultRecord fault, Instant to) {
    return new Trouble(
        fault.at(), to, fault.kind() + ' ' + fault.target(), Hit.of(fault.kind(), fault.target()));
  }

  private static Trouble of(DeathRecord death, Instant to) {
    return new Trouble(
        death.at(),
        to,
        death.kind() + ' ' + death.process(),
        List.of(new Hit.OfProcess(death.process())));
  }
}
