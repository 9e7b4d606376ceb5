package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I8;

import co.acuse.reliability.evidence.LedgerSubmission;
import co.acuse.reliability.evidence.LifecycleRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * I8: one end for each submission, sequences without a gap, and only legal paths.
 *
 * <p>Repeats of an event (the same id) are dropped first; they must be equal to the byte. The
 * sequences of an invoice are 1, 2, 3 … up to the one that the ledger has reached, one event each,
 * and the topic has them for the first time in that order. The steps of a submission are those of
 * {@link SubmissionSteps}. What the ledger has ended has its one end on the topic. And whatever the
 * ledger calls published is on the topic ({@link #judgeOutbox}).
 */
final class LegalPaths implements Rule {

  @Override
  public void judge(SaleFile file, Scene scene, Findings findings) {
    judgeRepeats(file, findings);
    List<LifecycleRecord> events = file.events();
    judgeSequences(events, file, scene, findings);
    judgeOrder(file, findings);
    SubmissionSteps steps = new SubmissionSteps();
    for (LifecycleRecord event : events) {
      String wrong = steps.take(event);
      if (!wrong.isEmpty()) {
        findings.add(I8, file, "#" + event.sequence() + " " + event.type() + ": " + wrong);
        return;
      }
    }
    judgeEnds(steps, file, scene, findings);
  }

  private static void judgeRepeats(SaleFile file, Findings findings) {
    Map<UUID, String> seen = new HashMap<>();
    for (LifecycleRecord record : file.records) {
      String earlier = seen.putIfAbsent(record.eventId(), record.valueSha256());
      if (earlier != null && !earlier.equals(record.valueSha256())) {
        findings.add(I8, file, "event " + record.eventId() + " says something else when repeated");
      }
    }
  }

  private static void judgeSequences(
      List<LifecycleRecord> events, SaleFile file, Scene scene, Findings findings) {
    long expected = 1;
    for (LifecycleRecord event : events) {
      if (event.sequence() != expected) {
        findings.add(
            I8,
            file,
            event.sequence() < expected
                ? "two events have the sequence " + event.sequence()
                : "sequence " + expected + " is missing before #" + event.sequence());
        expected = event.sequence();
      }
      expected++;
    }
    if (file.ledger != null
        && file.ledger.sequence() >= expected
        && !scene.withUnpublished.contains(file.ledger.sale().issuer())) {
      findings.add(
          I8,
          file,
          "the ledger has told up to #%d, the topic has up to #%d"
              .formatted(file.ledger.sequence(), expected - 1));
    }
  }

  private static void judgeOrder(SaleFile file, Findings findings) {
    Set<UUID> seen = new HashSet<>();
    long highest = 0;
    for (LifecycleRecord record : file.records) {
      if (record.sequence() > 0 && seen.add(record.eventId())) {
        if (record.sequence() < highest) {
          findings.add(I8, file, "#" + record.sequence() + " came to the topic after #" + highest);
          return;
        }
        highest = record.sequence();
      }
    }
  }

  private static void judgeEnds(
      SubmissionSteps steps, SaleFile file, Scene scene, Findings findings) {
    if (file.ledger != null && scene.withUnpublished.contains(file.ledger.sale().issuer())) {
      return;
    }
    for (LedgerSubmission row : file.ledgerSubmissions) {
      if (row.state().equals("ENDED") && !steps.hasEnded(row.submissionId())) {
        findings.add(I8, file, "submission " + row.submissionId() + " ended, and no event says so");
      }
    }
  }

  /** What is said to be published is on the topic. */
  static void judgeOutbox(Scene scene, Findings findings) {
    List<UUID> lost =
        scene.evidence.ledger().outbox().stream()
            .filter(row -> row.publishedAt() != null && !scene.onTopic.contains(row.eventId()))
            .map(row -> row.eventId())
            .toList();
    if (!lost.isEmpty()) {
      findings.add(
          I8,
          "outbox",
          lost.size()
              + " events are marked as published and not on the topic: "
              + lost.stream().limit(5).toList());
    }
  }
}
