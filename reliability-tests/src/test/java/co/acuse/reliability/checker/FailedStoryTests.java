package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I5;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.evidence.Post;
import co.acuse.reliability.evidence.ProviderDocument;
import co.acuse.reliability.evidence.ProviderRequest;
import co.acuse.reliability.evidence.SubmissionStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is told FAILED must be so: each way to tell it wrongly is I5's. */
class FailedStoryTests {

  private final Sketch sketch = new Sketch();

  private void isCaught() {
    Verdict verdict = sketch.verdict();
    assertThat(verdict.violations()).isNotEmpty();
    assertThat(verdict.violations().stream().map(Violation::invariant))
        .as("%s", verdict.violations())
        .containsOnly(I5);
  }

  private Tale accepted() {
    return Tale.of(sketch, "A-1", Sketch.START).posted(Post.Answer.YES).accepted().activated();
  }

  private void rejected() {
    Tale.rejected(sketch, "A-1", Sketch.START);
  }

  @Test
  void failedAndIssued() {
    rejected();
    Sketch.edit(
        sketch.documents,
        ProviderDocument.class,
        _ -> true,
        node -> node.put("state", "VALIDATED"));

    isCaught();
  }

  @Test
  void failedAndStillPending() {
    rejected();
    Sketch.edit(
        sketch.documents, ProviderDocument.class, _ -> true, node -> node.put("state", "PENDING"));

    isCaught();
  }

  @Test
  void aConflictMayHaveADocument() {
    accepted().attempt().stored("VALIDATED", 201, null).at(2).failed("CONFLICT").settled();

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  @Test
  void failedByTimeWhileTheProviderMayHoldIt() {
    accepted()
        .attempt()
        .request("VALIDATE", "NOTHING_DONE", null, "HANG", null)
        .waits("UNKNOWN")
        .at(900)
        .failed("RETRIES_EXHAUSTED")
        .settled();

    isCaught();
  }

  @Test
  void failedByTimeAfterAQuestionThatCameTooSoon() {
    accepted()
        .attempt()
        .request("VALIDATE", "NOTHING_DONE", null, "HANG", null)
        .waits("UNKNOWN")
        .at(2)
        .asked("NOT_FOUND", null)
        .at(900)
        .failed("RETRIES_EXHAUSTED")
        .settled();

    isCaught();
  }

  @Test
  void failedByTimeAfterTheProvidersWordIsClean() {
    accepted()
        .attempt()
        .request("VALIDATE", "NOTHING_DONE", null, "HANG", null)
        .waits("UNKNOWN")
        .at(12)
        .asked("NOT_FOUND", null)
        .at(900)
        .failed("RETRIES_EXHAUSTED")
        .settled();

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  @Test
  void refusedFieldsAreCleanWithoutAsking() {
    accepted()
        .attempt()
        .request("VALIDATE", "INVALID", 422, null, null)
        .at(2)
        .failed("REFUSED_BY_PROVIDER")
        .settled();

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  @Test
  void aRejectionToldBeforeItsDeletionWasConfirmed() {
    rejected();
    sketch.requests.removeIf(ProviderRequest::isDelete);

    isCaught();
  }

  @Test
  void deletedWithoutReadingAgain() {
    rejected();
    sketch.requests.removeIf(ProviderRequest::isQuestion);

    isCaught();
  }

  @Test
  void deletedTwiceWithoutReadingInBetween() {
    rejected();
    Sketch.copy(
        sketch.requests,
        ProviderRequest.class,
        ProviderRequest::isDelete,
        node ->
            node.put("id", 99)
                .put("at", Sketch.START.plusMillis(3_500).toString())
                .put("verdict", "NOT_FOUND")
                .putNull("document")
                .putNull("stateBefore"));

    isCaught();
  }

  @Test
  void deletedWhilePending() {
    rejected();
    Sketch.edit(
        sketch.requests,
        ProviderRequest.class,
        ProviderRequest::isDelete,
        node -> node.put("stateBefore", "PENDING"));

    isCaught();
  }

  @Test
  void deletedThoughForeign() {
    rejected();
    Sketch.edit(
        sketch.documents, ProviderDocument.class, _ -> true, node -> node.put("foreign", true));

    isCaught();
  }

  @Test
  void aRefusedDeletionMayBeRepeatedAsItIs() {
    rejected();
    Sketch.copy(
        sketch.requests,
        ProviderRequest.class,
        ProviderRequest::isDelete,
        node ->
            node.put("id", 99)
                .put("at", Sketch.START.plusMillis(3_050).toString())
                .put("status", 401)
                .put("verdict", "UNAUTHENTICATED"));

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  @Test
  void theStoryIsToldInTheOrderOfTime() {
    rejected();
    sketch.requests.removeIf(ProviderRequest::isDelete);
    Sketch.edit(sketch.statuses, SubmissionStatus.class, _ -> true, node -> node.put("phase", "X"));

    String story = sketch.verdict().violations().getFirst().story();

    assertThat(story.lines().map(String::strip).toList())
        .isNotEmpty()
        .anySatisfy(line -> assertThat(line).contains("till").contains("posts"))
        .anySatisfy(line -> assertThat(line).contains("provider").contains("REJECTED"))
        .anySatisfy(line -> assertThat(line).contains("event").contains("REJECTED_BY_AUTHORITY"))
        .anySatisfy(line -> assertThat(line).startsWith("in the end: audit FAILED"));
    assertThat(
            story
                .lines()
                .filter(line -> line.strip().startsWith("2026"))
                .map(String::strip)
                .map(line -> Instant.parse(line.substring(0, line.indexOf(' ')))))
        .isSorted();
  }
}
