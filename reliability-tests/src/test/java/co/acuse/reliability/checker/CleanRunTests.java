package co.acuse.reliability.checker;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.evidence.FaultRecord;
import co.acuse.reliability.evidence.Post;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CleanRunTests {

  private final Sketch sketch = new Sketch();

  @Test
  void anAnswerThatWasLostAndAskedForIsClean() {
    Tale.lostAnswer(sketch, "A-1", Sketch.START);

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  @Test
  void sendingAgainAfterTheWindowIsClean() {
    Tale.sentAgain(sketch, "A-1", Sketch.START);

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  @Test
  void aRejectionThatWasReadAgainAndDeletedIsClean() {
    Tale.rejected(sketch, "A-1", Sketch.START);

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  @Test
  void afterADeletionNobodyNeedsToWaitWithTheCorrectedSale() {
    Tale tale = Tale.rejected(sketch, "A-1", Sketch.START);
    tale.at(3.2).asked("NOT_FOUND", null).at(3.4).stored("VALIDATED", 201, null);

    assertThat(sketch.verdict().violations())
        .extracting(Violation::invariant)
        .doesNotContain(Invariant.I3);
  }

  @Test
  void whatWaitsForAReasonUntilLaterIsClean() {
    Tale.of(sketch, "A-1", Sketch.START)
        .posted(Post.Answer.YES)
        .accepted()
        .activated()
        .attempt()
        .stored("PENDING", 201, null)
        .waits("PENDING_AUTHORITY")
        .settled();

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  @Test
  void aPostThatNobodyKnowsOfMayHaveComeToNothing() {
    Tale.of(sketch, "A-1", Sketch.START).posted(Post.Answer.UNKNOWN);
    Tale.of(sketch, "A-2", Sketch.START).posted(Post.Answer.NO);

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  @Test
  void anEventThatIsThereTwiceIsClean() {
    Tale.lostAnswer(sketch, "A-1", Sketch.START);
    sketch.lifecycle.add(sketch.lifecycle.get(1));

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  @Test
  void tellsWhichFaultsStruckInVain() {
    Tale.lostAnswer(sketch, "A-1", Sketch.START);
    sketch.notPossible.put("DISK_FULL", "no disk");
    assertThat(sketch.verdict().figures().inVain()).isEmpty();

    sketch.faults.add(new FaultRecord(Sketch.START, "DISK_FULL", "postgres", "BEGIN", null));

    assertThat(sketch.verdict().figures().inVain()).containsOnly(Map.entry("DISK_FULL", "no disk"));
    assertThat(sketch.verdict().figures().faults()).containsOnly(Map.entry("DISK_FULL", 1));
  }

  @Test
  void tellsTheRunInFigures() {
    Tale.lostAnswer(sketch, "A-1", Sketch.START);
    Tale.sentAgain(sketch, "A-2", Sketch.START.plusSeconds(60));
    Tale.rejected(sketch, "A-3", Sketch.START.plusSeconds(120));
    sketch.faults.add(
        new FaultRecord(Sketch.START.plusSeconds(50), "CUT", "worker-1", "BEGIN", null));
    sketch.faults.add(
        new FaultRecord(Sketch.START.plusSeconds(62), "CUT", "worker-1", "END", null));

    Figures figures = sketch.verdict().figures();

    assertThat(figures.posts()).isEqualTo(3);
    assertThat(figures.accepted()).isEqualTo(2);
    assertThat(figures.unknown()).isEqualTo(1);
    assertThat(figures.issued()).isEqualTo(2);
    assertThat(figures.success()).isEqualTo(2);
    assertThat(figures.failed()).containsOnly(Map.entry("REJECTED_BY_AUTHORITY", 1));
    assertThat(figures.faults()).containsOnly(Map.entry("CUT", 1));
    assertThat(figures.worstRecovery()).isEqualTo(Duration.ofSeconds(8));
    assertThat(figures.violations())
        .hasSize(12)
        .allSatisfy((_, count) -> assertThat(count).isZero());
  }
}
