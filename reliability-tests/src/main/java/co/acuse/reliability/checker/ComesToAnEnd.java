package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I2;

import co.acuse.reliability.evidence.LedgerDocument;
import co.acuse.reliability.evidence.LedgerSubmission;
import co.acuse.reliability.evidence.OutboxRow;
import co.acuse.reliability.evidence.SubmissionRecord;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * I2: after the faults stop and everything is drained, every accepted sale is at its end or has a
 * live reason and a future next action.
 *
 * <p>Every record of the submissions topic has a row in the ledger. One that has not ended has a
 * document that waits for a named reason until a time that is not past (by more than {@link
 * Scene#GRACE}, within which whoever is due is taken up), or whose issuer is suspended, or that
 * stands behind another of its lane of which the same is true. And every event has left the ledger.
 */
final class ComesToAnEnd implements Rule {

  @Override
  public void judge(SaleFile file, Scene scene, Findings findings) {
    file.differentSubmissions().forEach(record -> judge(record, file, scene, findings));
  }

  private static void judge(
      SubmissionRecord record, SaleFile file, Scene scene, Findings findings) {
    Optional<LedgerSubmission> row = file.ledgerSubmission(record.submissionId());
    boolean young = record.acceptedAt().isAfter(scene.end().minus(Scene.GRACE));
    if (row.isEmpty()) {
      if (!young) {
        findings.add(I2, file, "the ledger never took submission " + record.submissionId());
      }
    } else if (!row.get().state().equals("ENDED") && !young) {
      String wrong = whatIsWrong(file.ledger, scene);
      if (!wrong.isEmpty()) {
        findings.add(
            I2, file, "submission " + record.submissionId() + " has not ended, and " + wrong);
      }
    }
  }

  private static String whatIsWrong(@Nullable LedgerDocument document, Scene scene) {
    if (document == null) {
      return "nobody has looked at it";
    }
    if (scene.suspended.contains(document.sale().issuer())) {
      return "";
    }
    return switch (document.turn()) {
      case "TIMED" -> timed(document, scene);
      case "READY" ->
          document.waitPhase() != null || scene.isLaneHeld(document.sale())
              ? ""
              : "it is ready, and nobody sends it";
      default -> "nothing will ever happen to it";
    };
  }

  private static String timed(LedgerDocument document, Scene scene) {
    Instant next = document.nextActionAt();
    if (document.waitPhase() == null && !document.stage().equals("SENDING")) {
      return "no reason is told";
    }
    return next != null && next.isAfter(scene.end().minus(Scene.GRACE))
        ? ""
        : "its next action was due at " + next;
  }

  /** What has not left the ledger though it had the time. */
  static void judgeOutbox(Scene scene, Findings findings) {
    Instant due = scene.end().minus(Scene.GRACE);
    long late =
        scene.evidence.ledger().outbox().stream()
            .filter(row -> row.publishedAt() == null)
            .map(OutboxRow::writtenAt)
            .filter(due::isAfter)
            .count();
    if (late > 0) {
      findings.add(I2, "outbox", late + " events have not left the ledger");
    }
  }
}
