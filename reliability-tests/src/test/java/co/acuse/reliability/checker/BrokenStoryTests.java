package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I1;
import static co.acuse.reliability.checker.Invariant.I10;
import static co.acuse.reliability.checker.Invariant.I11;
import static co.acuse.reliability.checker.Invariant.I12;
import static co.acuse.reliability.checker.Invariant.I2;
import static co.acuse.reliability.checker.Invariant.I3;
import static co.acuse.reliability.checker.Invariant.I4;
import static co.acuse.reliability.checker.Invariant.I6;
import static co.acuse.reliability.checker.Invariant.I7;
import static co.acuse.reliability.checker.Invariant.I8;
import static co.acuse.reliability.checker.Invariant.I9;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.evidence.DeathRecord;
import co.acuse.reliability.evidence.InvoiceStatus;
import co.acuse.reliability.evidence.LedgerDocument;
import co.acuse.reliability.evidence.LedgerSubmission;
import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.LogRow;
import co.acuse.reliability.evidence.OutboxRow;
import co.acuse.reliability.evidence.Post;
import co.acuse.reliability.evidence.ProviderDocument;
import co.acuse.reliability.evidence.ProviderRequest;
import co.acuse.reliability.evidence.SubmissionRecord;
import co.acuse.reliability.evidence.SubmissionStatus;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each broken story is caught, by the one invariant that it breaks. */
class BrokenStoryTests {

  private final Sketch sketch = new Sketch();

  private void isCaughtBy(Invariant invariant) {
    Verdict verdict = sketch.verdict();
    assertThat(verdict.violations()).isNotEmpty();
    assertThat(verdict.violations().stream().map(Violation::invariant))
        .as("%s", verdict.violations())
        .containsOnly(invariant);
    assertThat(verdict.figures().violations().get(invariant))
        .isEqualTo(verdict.violations().size());
  }

  private Tale lostAnswer() {
    return Tale.lostAnswer(sketch, "A-1", Sketch.START);
  }

  private Tale sentAgain() {
    return Tale.sentAgain(sketch, "A-1", Sketch.START);
  }

  private static boolean isSecondPost(ProviderRequest request) {
    return request.submitting() && "VALIDATED".equals(request.verdict());
  }

  @Test
  void anAcceptedSaleThatTheAuditDoesNotKnow() {
    Tale tale = lostAnswer();
    sketch.log.removeIf(row -> row.eventId().equals(tale.submission));

    isCaughtBy(I1);
  }

  @Test
  void aYesBehindWhichThereIsNothing() {
    Tale.of(sketch, "A-1", Sketch.START).posted(Post.Answer.YES);

    isCaughtBy(I1);
  }

  @Test
  void anEventOfTheTopicThatTheAuditLost() {
    lostAnswer();
    sketch.log.removeIf(row -> row.type().equals("FilesArchived"));

    isCaughtBy(I1);
  }

  @Test
  void aSubmissionThatNeverReachedTheLedger() {
    Tale tale = Tale.of(sketch, "A-1", Sketch.START).posted(Post.Answer.YES).accepted();
    sketch.statuses.add(
        new SubmissionStatus(
            tale.invoiceId,
            tale.submission,
            Sketch.START,
            false,
            0,
            new UUID(0, 0),
            "PROCESANDO",
            null,
            null,
            null,
            false,
            null,
            null,
            null));
    sketch.invoices.add(
        new InvoiceStatus(tale.invoiceId, tale.sale, "PROCESANDO", null, tale.submission));

    isCaughtBy(I2);
  }

  @Test
  void whatWaitsForATimeThatIsLongPast() {
    waiting();
    Sketch.edit(
        sketch.ledgerDocuments,
        LedgerDocument.class,
        _ -> true,
        node -> node.put("nextActionAt", Sketch.START.plusSeconds(60).toString()));

    isCaughtBy(I2);
  }

  @Test
  void whatWaitsForNothing() {
    waiting();
    Sketch.edit(
        sketch.ledgerDocuments,
        LedgerDocument.class,
        _ -> true,
        node -> node.put("turn", "NONE").putNull("nextActionAt"));

    isCaughtBy(I2);
  }

  private void waiting() {
    Tale.of(sketch, "A-1", Sketch.START)
        .posted(Post.Answer.YES)
        .accepted()
        .activated()
        .attempt()
        .stored("PENDING", 201, null)
        .waits("PENDING_AUTHORITY")
        .settled();
  }

  @Test
  void anEventThatStaysInTheLedger() {
    Tale tale = lostAnswer();
    sketch.outbox.add(new OutboxRow(99, tale.sale.issuer(), Tale.name("late"), Sketch.START, null));

    isCaughtBy(I2);
  }

  @Test
  void twoIssuedDocumentsOfOneSale() {
    lostAnswer();
    Sketch.copy(
        sketch.documents,
        ProviderDocument.class,
        _ -> true,
        node -> node.put("id", 99).put("number", "SETP99").put("key", "cufe-99"));

    isCaughtBy(I3);
  }

  @Test
  void sentAgainWithoutAsking() {
    sentAgain();
    sketch.requests.removeIf(ProviderRequest::isQuestion);

    isCaughtBy(I3);
  }

  @Test
  void sentAgainWhenNotFoundMightStillBeLag() {
    Tale tale = Tale.of(sketch, "A-1", Sketch.START).posted(Post.Answer.YES).accepted().activated();
    tale.attempt().request("VALIDATE", "NOTHING_DONE", null, "RESET", null);
    tale.at(1.5).asked("NOT_FOUND", null).at(1.9).attempt().stored("VALIDATED", 201, null);
    tale.at(3).issued().settled();

    isCaughtBy(I3);
  }

  @Test
  void sentAgainWhileTheFirstIsBeingWorkedOn() {
    sentAgain();
    Sketch.edit(
        sketch.requests,
        ProviderRequest.class,
        ProviderRequest::submitting,
        node -> node.put("endedAt", Sketch.START.plusSeconds(11).toString()));

    isCaughtBy(I3);
  }

  @Test
  void sentAlthoughItHadBeenFoundIssued() {
    Tale tale = Tale.of(sketch, "A-1", Sketch.START).posted(Post.Answer.YES).accepted().activated();
    tale.attempt().stored("VALIDATED", null, "STORE-RESET").at(9).asked("FOUND", "VALIDATED");
    tale.at(9.5).attempt().request("VALIDATE", "VALIDATED", 201, null, "VALIDATED");
    tale.at(10).issued().settled();

    isCaughtBy(I3);
  }

  @Test
  void sentByWhoeverNoLongerHoldsTheLease() {
    sentAgain();
    Sketch.copy(
        sketch.requests,
        ProviderRequest.class,
        BrokenStoryTests::isSecondPost,
        node ->
            node.put("id", 98)
                .put("at", Sketch.START.plusSeconds(30).toString())
                .put("endedAt", Sketch.START.plusSeconds(31).toString()));

    isCaughtBy(I3);
  }

  @Test
  void successWithoutADocument() {
    lostAnswer();
    sketch.documents.clear();

    isCaughtBy(I4);
  }

  @Test
  void successWithAnotherNumber() {
    lostAnswer();
    Sketch.edit(
        sketch.statuses, SubmissionStatus.class, _ -> true, node -> node.put("number", "SETP7"));

    isCaughtBy(I4);
  }

  @Test
  void successWithAnotherTotal() {
    lostAnswer();
    Sketch.edit(
        sketch.statuses, SubmissionStatus.class, _ -> true, node -> node.put("total", "24250.01"));

    isCaughtBy(I4);
  }

  @Test
  void aDocumentThatNobodyInTheAuditKnows() {
    Tale.of(sketch, "A-1", Sketch.START).stored("VALIDATED", 201, null);
    sketch.requests.clear();

    isCaughtBy(I6);
  }

  @Test
  void aDocumentWithOtherLinesAndTheSameTotal() {
    lostAnswer();
    Sketch.edit(
        sketch.documents,
        ProviderDocument.class,
        _ -> true,
        node -> node.put("request", node.path("request").asString().replace("Café", "Té")));

    isCaughtBy(I6);
  }

  @ParameterizedTest
  @EnumSource
  void aDocumentThatSaysSomethingElseThanItsSector(Sector sector) {
    for (String leaf : Leaves.of(sector.stored("A-1"))) {
      Sketch spoilt = new Sketch();
      Tale.lostAnswer(spoilt, "A-1", sector);
      assertThat(spoilt.verdict().violations()).isEmpty();

      Sketch.edit(
          spoilt.documents,
          ProviderDocument.class,
          _ -> true,
          node -> node.put("request", Leaves.changed(node.path("request").asString(), leaf)));

      assertThat(spoilt.verdict().violations().stream().map(Violation::invariant))
          .as(leaf)
          .containsExactlyElementsOf(leaf.equals("/send_email") ? List.of() : List.of(I6));
    }
  }

  @Test
  void aNoteForAnotherInvoiceThanThePostNames() {
    Tale.lostAnswer(sketch, "A-1", Sector.NOTE);
    Sketch.edit(
        sketch.posts,
        Post.class,
        _ -> true,
        node -> node.put("body", node.path("body").asString().replace("SETP990000493", "SETP1")));

    isCaughtBy(I6);
  }

  @Test
  void adoptedThoughSomebodyElses() {
    lostAnswer();
    Sketch.edit(
        sketch.documents,
        ProviderDocument.class,
        _ -> true,
        node ->
            node.put("foreign", true)
                .put("request", node.path("request").asString().replace("Café", "Té")));

    assertThat(sketch.verdict().violations().stream().map(Violation::invariant))
        .containsExactlyInAnyOrder(I4, I6);
  }

  @Test
  void aDocumentOverAnotherTotal() {
    lostAnswer();
    Sketch.edit(
        sketch.documents, ProviderDocument.class, _ -> true, node -> node.put("total", "1.00"));
    Sketch.edit(
        sketch.statuses, SubmissionStatus.class, _ -> true, node -> node.put("total", "1.00"));

    isCaughtBy(I6);
  }

  @Test
  void aSubmissionThatIsNotWhatTheTillPosted() {
    lostAnswer();
    Sketch.edit(
        sketch.posts,
        Post.class,
        _ -> true,
        node -> node.put("body", node.path("body").asString().replace("10000.00", "10001.00")));

    isCaughtBy(I6);
  }

  @Test
  void aPostThatCountsTwice() {
    Tale tale = lostAnswer();
    UUID second = Tale.name("second");
    Sketch.copy(
        sketch.submissions,
        SubmissionRecord.class,
        _ -> true,
        node -> node.put("submissionId", second.toString()));
    Sketch.copy(
        sketch.log,
        LogRow.class,
        row -> row.eventId().equals(tale.submission),
        node -> node.put("eventId", second.toString()));
    Sketch.copy(
        sketch.ledgerSubmissions,
        LedgerSubmission.class,
        _ -> true,
        node -> node.put("submissionId", second.toString()).put("state", "ENDED"));
    Sketch.copy(
        sketch.lifecycle,
        LifecycleRecord.class,
        LifecycleRecord::isEnd,
        node ->
            node.put("submissionId", second.toString())
                .put("eventId", Tale.name("second end").toString())
                .put("repeat", true)
                .put("sequence", 6));
    Sketch.edit(
        sketch.ledgerDocuments, LedgerDocument.class, _ -> true, node -> node.put("sequence", 6));
    Sketch.copy(
        sketch.log,
        LogRow.class,
        row -> row.type().equals("InvoiceIssued"),
        node ->
            node.put("submissionId", second.toString())
                .put("eventId", Tale.name("second end").toString())
                .put("sequence", 6));
    Sketch.copy(
        sketch.statuses,
        SubmissionStatus.class,
        _ -> true,
        node -> node.put("submissionId", second.toString()).put("lastSequence", 6));

    isCaughtBy(I7);
  }

  @Test
  void anIdThatDoesNotFollowFromTheSale() {
    lostAnswer();
    Sketch.edit(
        sketch.posts,
        Post.class,
        _ -> true,
        node -> node.put("invoiceId", Tale.name("other").toString()));

    isCaughtBy(I7);
  }

  @Test
  void aSubmissionThatSaysSomethingElseWhenRepeated() {
    lostAnswer();
    Sketch.copy(
        sketch.submissions,
        SubmissionRecord.class,
        _ -> true,
        node -> node.put("offset", 77).put("acceptedAt", Sketch.START.plusSeconds(5).toString()));

    isCaughtBy(I7);
  }

  @Test
  void aSubmissionThatTheProducerSentAgainCountsOnce() {
    lostAnswer();
    Sketch.copy(
        sketch.submissions, SubmissionRecord.class, _ -> true, node -> node.put("offset", 77));

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  @Test
  void aPostThatWasToldNoAndIsThere() {
    Tale tale = lostAnswer();
    Sketch.edit(
        sketch.posts,
        Post.class,
        post -> Objects.equals(post.submissionId(), tale.submission),
        node -> node.put("answer", "NO"));

    assertThat(sketch.verdict().violations().stream().map(Violation::invariant)).contains(I7);
  }

  @Test
  void aMissingSequence() {
    lostAnswer();
    forget("SubmissionWaiting");

    isCaughtBy(I8);
  }

  /** The event is neither on the topic nor in the log, and nobody marked it as published. */
  private void forget(String type) {
    UUID event =
        sketch.lifecycle.stream().filter(one -> one.is(type)).findFirst().orElseThrow().eventId();
    sketch.lifecycle.removeIf(one -> one.eventId().equals(event));
    sketch.log.removeIf(one -> one.eventId().equals(event));
    sketch.outbox.removeIf(one -> one.eventId().equals(event));
  }

  @Test
  void anEndThatNeverCameToTheTopic() {
    Tale tale = lostAnswer();
    forget("FilesArchived");
    Sketch.edit(
        sketch.ledgerDocuments,
        LedgerDocument.class,
        row -> row.invoiceId().equals(tale.invoiceId),
        node -> node.put("sequence", 5));

    isCaughtBy(I8);
  }

  @Test
  void anEventMarkedAsPublishedThatIsNotThere() {
    Tale tale = lostAnswer();
    sketch.outbox.add(
        new OutboxRow(99, tale.sale.issuer(), Tale.name("lost"), Sketch.START, Sketch.START));

    isCaughtBy(I8);
  }

  @Test
  void twoEndsOfOneSubmission() {
    lostAnswer();
    Sketch.edit(
        sketch.lifecycle,
        LifecycleRecord.class,
        event -> event.is("FilesArchived"),
        node -> node.put("type", "InvoiceIssued"));

    isCaughtBy(I8);
  }

  @Test
  void aSubmissionThatWaitsAfterItsEnd() {
    lostAnswer();
    Sketch.edit(
        sketch.lifecycle,
        LifecycleRecord.class,
        event -> event.is("FilesArchived"),
        node -> node.put("type", "SubmissionWaiting"));

    isCaughtBy(I8);
  }

  @Test
  void issuedWithoutAnyAttempt() {
    Tale.of(sketch, "A-1", Sketch.START)
        .posted(Post.Answer.YES)
        .accepted()
        .activated()
        .stored("VALIDATED", 201, null)
        .issued()
        .settled();
    sketch.requests.clear();

    isCaughtBy(I8);
  }

  @Test
  void eventsOutOfOrder() {
    lostAnswer();
    sketch.lifecycle.add(sketch.lifecycle.remove(1));

    isCaughtBy(I8);
  }

  @Test
  void anEventThatSaysSomethingElseWhenRepeated() {
    lostAnswer();
    Sketch.copy(
        sketch.lifecycle,
        LifecycleRecord.class,
        _ -> true,
        node -> node.put("valueSha256", "other"));

    isCaughtBy(I8);
  }

  @Test
  void anAttemptRecordedAfterItWasSent() {
    lostAnswer();
    Sketch.edit(
        sketch.lifecycle,
        LifecycleRecord.class,
        event -> event.is("AttemptStarted"),
        node ->
            node.put("occurredAt", Sketch.START.plusMillis(1_400).toString())
                .put("deadline", Sketch.START.plusMillis(6_400).toString()));

    assertThat(sketch.verdict().violations().stream().map(Violation::invariant))
        .containsOnly(I9)
        .isNotEmpty();
  }

  @Test
  void aRequestThatNobodyRecorded() {
    Tale tale = Tale.of(sketch, "A-1", Sketch.START).posted(Post.Answer.YES).accepted().activated();
    tale.attempt().request("VALIDATE", "UNAUTHENTICATED", 401, null, null);
    tale.at(1.3).stored("VALIDATED", 201, null).at(2).issued().settled();

    isCaughtBy(I9);
  }

  @Test
  void anAttemptThatNeverArrivedThoughNothingWasBroken() {
    Tale tale = Tale.of(sketch, "A-1", Sketch.START).posted(Post.Answer.YES).accepted().activated();
    tale.attempt().at(20).attempt().stored("VALIDATED", 201, null).at(21).issued().settled();
    isCaughtBy(I9);

    sketch.deaths.add(new DeathRecord(Sketch.START.plusMillis(1_050), "worker-1", "KILL", null));

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  @Test
  void moreRequestsInAMinuteThanTheProviderTakes() {
    lostAnswer();
    for (int i = 0; i < 18; i++) {
      login(100 + i, 1 + i);
    }
    isCaughtBy(I10);

    sketch.requests.removeLast();

    assertThat(sketch.verdict().violations()).isEmpty();
  }

  private void login(int id, int second) {
    sketch.requests.add(
        new ProviderRequest(
            0,
            id,
            Sketch.START.plusSeconds(second),
            Sketch.ACCOUNT,
            "POST",
            "/oauth/token",
            "LOGIN",
            null,
            null,
            false,
            null,
            200,
            "LOGGED_IN",
            null,
            null,
            null));
  }

  @Test
  void aStatusByTheOrderOfArrival() {
    lostAnswer();
    Sketch.edit(
        sketch.statuses,
        SubmissionStatus.class,
        _ -> true,
        node -> node.put("status", "PROCESANDO").put("lastSequence", 3));
    Sketch.edit(
        sketch.invoices, InvoiceStatus.class, _ -> true, node -> node.put("status", "PROCESANDO"));

    isCaughtBy(I11);
  }

  @Test
  void anInvoiceThatIsNotWhatItsSubmissionsAre() {
    lostAnswer();
    Sketch.edit(
        sketch.invoices, InvoiceStatus.class, _ -> true, node -> node.put("status", "PROCESANDO"));

    isCaughtBy(I11);
  }

  @Test
  void aSecondReadingThatChangesSomething() {
    lostAnswer();
    Sketch again = new Sketch();
    Tale.lostAnswer(again, "A-1", Sketch.START);
    assertThat(Checker.check(sketch.evidence(), again.evidence()).violations()).isEmpty();

    Tale.sentAgain(again, "A-2", Sketch.START.plusSeconds(120));

    assertThat(Checker.check(sketch.evidence(), again.evidence()).violations())
        .isNotEmpty()
        .allSatisfy(violation -> assertThat(violation.invariant()).isEqualTo(I11));
  }

  @Test
  void aStepAtWhichNobodyDied() {
    sketch.steps.add("WORKER_BEFORE_REQUEST");
    isCaughtBy(I12);

    sketch.deaths.add(
        new DeathRecord(Sketch.START, "worker-1", "CRASHPOINT", "WORKER_BEFORE_REQUEST"));

    assertThat(sketch.verdict().violations()).isEmpty();
  }
}
