package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.Evidence;
import co.acuse.reliability.evidence.LedgerDocument;
import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.OutboxRow;
import co.acuse.reliability.evidence.Run;
import co.acuse.reliability.evidence.Sale;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  final Set<String> holders = new HashSet<>();
  private final Set<String> heldLanes;

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
    this.troubles = Trouble.of(evidence);
    evidence.ledger().attempts().forEach(row -> holders.add(row.holder()));
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

  /** What was broken in a span of time. */
  Stream<Trouble> troublesBetween(Instant from, Instant to) {
    return troubles.stream().filter(trouble -> trouble.overlaps(from, to));
  }

  private static Set<String> heldLanes(Evidence evidence) {
    Instant due = evidence.collected().ledgerAt().minus(GRACE);
    return evidence.ledger().documents().stream()
        .filter(LedgerDocument::holdsLane)
        .filter(row -> row.nextActionAt() != null && row.nextActionAt().isAfter(due))
        .map(row -> row.sale().issuer() + ' ' + row.sale().documentType())
        .collect(Collectors.toSet());
  }
}
