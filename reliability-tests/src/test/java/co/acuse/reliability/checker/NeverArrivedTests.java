package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I9;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.evidence.Attempt;
import co.acuse.reliability.evidence.DeathRecord;
import co.acuse.reliability.evidence.FaultRecord;
import co.acuse.reliability.evidence.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An attempt of worker-1 has no request at the provider: what explains that, and what does not. */
class NeverArrivedTests {

  private final Sketch sketch = new Sketch();

  @BeforeEach
  void anAttemptThatNeverArrived() {
    Tale tale = Tale.of(sketch, "A-1", Sketch.START).posted(Post.Answer.YES).accepted().activated();
    tale.attempt().at(20).attempt().stored("VALIDATED", 201, null).at(21).issued().settled();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KILL_WORKER|worker-1",
        "KILL_ALL_WORKERS|worker-1,worker-2,worker-3",
        "FREEZE_WORKER|worker-1",
        "RESTART_WORKERS|worker-1,worker-2,worker-3",
        "DEATH_AT_STEP|worker-1",
        "CLOCK_WORKER|worker-1",
        "LINK_CUT|worker-1>simulator",
        "LINK_HUNG|worker-1>simulator",
        "LINK_SLOW|worker-1>simulator",
        "WORKER_ISOLATED|worker-1>broker,worker-1>postgres,worker-1>simulator",
        "OUTAGE_HANG|simulator",
        "PROVIDER_AWAY|simulator",
        "KILL_SIMULATOR|simulator"
      })
  void isExplainedByWhatStrikesItsWorkerOrTheProvider(String kind, String target) {
    struck(kind, target);

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KILL_INGEST|ingest-1",
        "FREEZE_AUDIT|audit-1",
        "RESTART_AUDITS|audit-1,audit-2",
        "CLOCK_INGEST|ingest-1",
        "DEATH_AT_STEP|ingest-1",
        "KILL_BROKER|broker",
        "FREEZE_BROKER|broker",
        "LINK_CUT|tills>broker",
        "LINK_HUNG|worker-1>broker",
        "LINK_CUT|audit-1>postgres",
        "KILL_WORKER|worker-2",
        "CLOCK_WORKER|worker-2",
        "LINK_CUT|worker-2>simulator",
        "LINK_CUT|worker-2>postgres",
        "PROVIDER_FAILS|simulator",
        "PROVIDER_EXPIRES_TOKENS|simulator",
        "PROVIDER_FOREIGN_DOCUMENT|900123456"
      })
  void isNotExplainedByWhatStrikesOthers(String kind, String target) {
    nobodyWroteDownWhatBecameOfIt();
    struck(kind, target);

    isUnexplained();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DISK_FULL|postgres",
        "KILL_POSTGRES|postgres",
        "RESTART_POSTGRES|postgres",
        "LINK_CUT|worker-1>postgres"
      })
  void isExplainedByTheLedgerBeingAwayOnlyIfNobodyWroteDownWhatBecameOfIt(
      String kind, String target) {
    struck(kind, target);
    isUnexplained();

    nobodyWroteDownWhatBecameOfIt();

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  @Test
  void isNotExplainedByADiskThatCouldNotBeFull() {
    nobodyWroteDownWhatBecameOfIt();
    struck("DISK_FULL", "postgres");
    sketch.notPossible.put("DISK_FULL", "PostgreSQL had no file system of its own");

    isUnexplained();
  }

  @ParameterizedTest
  @CsvSource({"KILL,worker-1", "CRASHPOINT,worker-1", "TERM,worker-1", "KILL,simulator"})
  void isExplainedByADeathThere(String kind, String process) {
    sketch.deaths.add(new DeathRecord(Sketch.START.plusMillis(1_050), process, kind, null));

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"KILL,worker-2", "CRASHPOINT,audit-1", "TERM,ingest-1", "KILL,broker"})
  void isNotExplainedByADeathElsewhere(String kind, String process) {
    sketch.deaths.add(new DeathRecord(Sketch.START.plusMillis(1_050), process, kind, null));

    isUnexplained();
  }

  @Test
  void isExplainedByItsWorkerStandingStill() {
    sketch.deaths.add(new DeathRecord(Sketch.START, "worker-1", "FREEZE", null));
    sketch.deaths.add(new DeathRecord(Sketch.START.plusSeconds(15), "worker-1", "THAW", null));

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  @Test
  void isNotExplainedByWhatWasOverBefore() {
    sketch.deaths.add(new DeathRecord(Sketch.START.minusSeconds(5), "worker-1", "KILL", null));

    isUnexplained();
  }

  @Test
  void isNotExplainedByWhatCameAfterItsTime() {
    sketch.deaths.add(new DeathRecord(Sketch.START.plusSeconds(12), "worker-1", "KILL", null));

    isUnexplained();
  }

  @Test
  void ofAWorkerWithANewNameInEachLifeIsExplainedByAnyThatTheLedgerKnowsByNoName() {
    Sketch.edit(
        sketch.attempts,
        Attempt.class,
        row -> row.attempt() == 1,
        node -> node.put("holder", "594567e7-e62c-40fd-b6ea-a6134b68b46e"));
    struck("KILL_WORKER", "worker-1");
    isUnexplained();

    struck("KILL_WORKER", "worker-2");

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  private void struck(String kind, String target) {
    sketch.faults.add(new FaultRecord(Sketch.START, kind, target, "BEGIN", null));
    sketch.faults.add(new FaultRecord(Sketch.START.plusSeconds(2), kind, target, "END", null));
  }

  private void nobodyWroteDownWhatBecameOfIt() {
    Sketch.edit(
        sketch.attempts,
        Attempt.class,
        row -> row.attempt() == 1,
        node -> node.putNull("concludedAt").putNull("outcome").putNull("status").putNull("sent"));
  }

  private void isUnexplained() {
    assertThat(sketch.verdict().violations())
        .singleElement()
        .satisfies(violation -> assertThat(violation.invariant()).isEqualTo(I9));
  }
}
