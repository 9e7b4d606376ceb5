package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.DeathRecord;
import co.acuse.reliability.evidence.Evidence;
import co.acuse.reliability.evidence.FaultRecord;
import co.acuse.reliability.evidence.LedgerDocument;
import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.OutboxRow;
import co.acuse.reliability.evidence.Run;
import co.acuse.reliability.evidence.Sale;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a rule may look at beside the sale itself. */
final class Scene {

  /** By how much the clocks of two processes of one machine may differ. */
  static final Duration CLOCKS = Duration.ofMillis(50);

  /** For how long something due may lie about before that is a fault. */
  static final Duration GRACE = Duration.ofSeconds(15);

  final Evidence evidence;
  final Set<UUID> onTopic;
  final Set<UUID> inLog = new HashSet<>();
  final Set<String> suspended = new HashSet<>();
  final Set<String> withUnpublished;
  final List<Trouble> troubles;
  private final Set<String> heldLanes;

  /**
   * A time in which something was broken.
   *
   * @param to {@link Instant#MAX} when nobody wrote down the end
   */
  record Trouble(Instant from, Instant to, String what) {}

  private Scene(Evidence evidence) {
    this.evidence = evidence;
    this.onTopic =
        evidence.lifecycle().stream().map(LifecycleRecord::eventId).collect(Collectors.toSet());
    evidence.audit().log().forEach(row -> inLog.add(row.eventId()));
    evidence.ledger().suspensions().forEach(row -> suspended.add(row.issuer()));
    this.withUnpublished =
        evidence.ledger().outbox().stream()
            .filter(row -> row.publishedAt() == null)
            .map(OutboxRow::issuer)
            .collect(Collectors.toSet());
    this.troubles = troubles(evidence);
    this.heldLanes = heldLanes(evidence);
  }

  static Scene of(Evidence evidence) {
    return new Scene(evidence);
  }

  Run run() {
    return evidence.run();
  }

  Duration lag() {
    return Duration.ofMillis((long) (run().lagSeconds() * 1000));
  }

  /** Whether a document that will be looked at again holds the lane of this sale. */
  boolean isLaneHeld(Sale sale) {
    return heldLanes.contains(sale.issuer() + ' ' + sale.documentType());
  }

  /** When the ledger was read. */
  Instant end() {
    return evidence.collected().ledgerAt();
  }

  /** Whether anything was broken in a span of time. */
  boolean isTroubled(Instant from, Instant to) {
    return troubles.stream()
        .anyMatch(trouble -> !trouble.from().isAfter(to) && !trouble.to().isBefore(from));
  }

  private static Set<String> heldLanes(Evidence evidence) {
    Instant due = evidence.collected().ledgerAt().minus(GRACE);
    return evidence.ledger().documents().stream()
        .filter(LedgerDocument::holdsLane)
        .filter(row -> row.nextActionAt() != null && row.nextActionAt().isAfter(due))
        .map(row -> row.sale().issuer() + ' ' + row.sale().documentType())
        .collect(Collectors.toSet());
  }

  private static List<Trouble> troubles(Evidence evidence) {
    List<Trouble> all = new ArrayList<>();
    Map<String, FaultRecord> begun = new HashMap<>();
    for (FaultRecord fault : evidence.faults()) {
      String name = fault.kind() + ' ' + fault.target();
      if (fault.isFailure()) {
        continue; // the fault may have struck in part, and lasts until its end is told
      }
      if (fault.isBegin()) {
        begun.put(name, fault);
      } else {
        FaultRecord begin = begun.remove(name);
        all.add(new Trouble(begin == null ? fault.at() : begin.at(), fault.at(), name));
      }
    }
    begun.forEach((name, fault) -> all.add(new Trouble(fault.at(), Instant.MAX, name)));
    Map<String, DeathRecord> frozen = new HashMap<>();
    for (DeathRecord death : evidence.deaths()) {
      String name = death.kind() + ' ' + death.process();
      switch (death.kind()) {
        case "FREEZE" -> frozen.put(death.process(), death);
        case "THAW" -> {
          DeathRecord since = frozen.remove(death.process());
          all.add(new Trouble(since == null ? death.at() : since.at(), death.at(), name));
        }
        default -> all.add(new Trouble(death.at(), death.at(), name));
      }
    }
    frozen.values().forEach(one -> all.add(new Trouble(one.at(), Instant.MAX, "FREEZE")));
    all.sort(Comparator.comparing(Trouble::from));
    return List.copyOf(all);
  }
}
