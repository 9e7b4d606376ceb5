package co.acuse.submitter.submission;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.submitter.submission.HeldDocument.State;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several submissions of one sale. */
class RepeatsAndCorrectionsTests {

  private final Shop shop = new Shop();

  @Test
  void twentyEqualPostsCostOneRequestAndNineteenAreRepeats() {
    List<SubmissionId> posts =
        IntStream.range(0, 20).mapToObj(_ -> shop.posts("V-1", "good")).toList();

    shop.works();

    assertThat(shop.provider.calls()).containsExactly("POST V-1 good");
    assertThat(posts.stream().map(shop::issueOf)).hasSize(20);
    assertThat(posts.stream().filter(post -> shop.issueOf(post).repeat())).hasSize(19);
    assertThat(posts.stream().map(post -> shop.issueOf(post).document().number()).distinct())
        .hasSize(1);
  }

  @Test
  void twentyEqualPostsOfARejectedSaleCostOnePostAndOneDelete() {
    List<SubmissionId> posts =
        IntStream.range(0, 20).mapToObj(_ -> shop.posts("V-1", "bad")).toList();
    shop.provider
        .post(ScriptedGateway.rejected("SETP1"))
        .lookUp(shop.provider.found(State.REJECTED, "V-1", "bad", "SETP1"));

    shop.works();

    assertThat(shop.provider.calls()).containsExactly("POST V-1 bad", "LOOKUP V-1", "DELETE V-1");
    assertThat(posts.stream().map(post -> shop.failureOf(post).cause()).distinct())
        .containsExactly(FailureCause.REJECTED_BY_AUTHORITY);
    assertThat(posts.stream().filter(post -> shop.failureOf(post).repeat())).hasSize(19);
  }

  @Test
  void aRepeatAcceptedBeforeTheEndWasKnownSharesIt() {
    SubmissionId first = shop.posts("V-1", "bad");
    shop.provider.post(ScriptedGateway.invalid());
    var accepted = shop.clock.instant();
    shop.works();
    SubmissionId late = Sales.id(77);

    shop.ledger.insert(List.of(Sales.arrival(Sales.sale("V-1", "bad", 77, accepted))));
    shop.works();

    assertThat(shop.provider.calls()).hasSize(1);
    assertThat(shop.failureOf(first).repeat()).isFalse();
    assertThat(shop.failureOf(late).repeat()).isTrue();
  }

  @Test
  void theTillCorrectsARejectedSaleAndSendsItAgain() {
    SubmissionId wrong = shop.posts("V-1", "bad");
    shop.provider.post(ScriptedGateway.invalid());
    shop.works().later(Duration.ofMinutes(1));
    SubmissionId right = shop.posts("V-1", "good");

    shop.works();

    assertThat(shop.failureOf(wrong).cause()).isEqualTo(FailureCause.REFUSED_BY_PROVIDER);
    assertThat(shop.issueOf(right).document().number()).isEqualTo("SETP1");
    assertThat(shop.issueOf(right).repeat()).isFalse();
  }

  @Test
  void aCorrectionTakesThePlaceOfWhatWasCertainlyNeverSent() {
    SubmissionId wrong = shop.posts("V-1", "bad");
    shop.places();
    SubmissionId repeat = shop.posts("V-1", "bad");
    SubmissionId right = shop.posts("V-1", "good");

    shop.works();

    assertThat(shop.provider.calls()).containsExactly("POST V-1 good");
    assertThat(shop.failureOf(wrong).cause()).isEqualTo(FailureCause.SUPERSEDED);
    assertThat(shop.failureOf(repeat).cause()).isEqualTo(FailureCause.SUPERSEDED);
    assertThat(shop.failureOf(repeat).repeat()).isTrue();
    assertThat(shop.issueOf(right).repeat()).isFalse();
  }

  @Test
  void aCorrectionOfWhatMayHaveBeenSentWaits() {
    SubmissionId first = shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.noAnswer());
    shop.works();
    SubmissionId other = shop.posts("V-1", "other");
    shop.works();
    assertThat(shop.isUnfinished(other)).isTrue();
    shop.provider.lookUp(shop.provider.found(State.VALIDATED, "V-1", "good", "SETP1"));

    shop.after(Duration.ofSeconds(2));

    assertThat(shop.issueOf(first).document().number()).isEqualTo("SETP1");
    assertThat(shop.failureOf(other).cause()).isEqualTo(FailureCause.CONFLICT);
  }

  @Test
  void theNextDifferentOneStartsWhenTheActiveOneFails() {
    SubmissionId first = shop.posts("V-1", "bad");
    shop.provider.post(ScriptedGateway.blocked("ajeno-1"), ScriptedGateway.invalid());
    shop.works();
    SubmissionId next = shop.posts("V-1", "good");
    shop.works();
    assertThat(shop.isUnfinished(next)).isTrue();

    shop.after(Duration.ofSeconds(6));

    assertThat(shop.failureOf(first).cause()).isEqualTo(FailureCause.REFUSED_BY_PROVIDER);
    assertThat(shop.issueOf(next).document().number()).isEqualTo("SETP1");
  }

  @Test
  void aWithdrawnContentIsNeverSentAgain() {
    SubmissionId wrong = shop.posts("V-1", "bad");
    shop.places();
    shop.posts("V-1", "good");
    SubmissionId again = shop.posts("V-1", "bad");
    shop.places();

    assertThat(shop.failureOf(again).cause()).isEqualTo(FailureCause.WITHDRAWN);

    shop.works();
    SubmissionId onceMore = shop.posts("V-1", "bad");
    SubmissionId replayed = shop.replays("V-1", "bad", wrong);
    shop.works();
    assertThat(shop.failureOf(onceMore).cause()).isEqualTo(FailureCause.CONFLICT);
    assertThat(shop.failureOf(replayed).cause()).isEqualTo(FailureCause.REPLAY_OBSOLETE);
    assertThat(shop.provider.calls()).containsExactly("POST V-1 good");
  }

  @Test
  void aDifferentContentOfAnIssuedSaleIsAConflict() {
    shop.posts("V-1", "good");
    shop.works();

    SubmissionId other = shop.posts("V-1", "other");
    SubmissionId equal = shop.posts("V-1", "good");
    shop.works();

    assertThat(shop.failureOf(other).cause()).isEqualTo(FailureCause.CONFLICT);
    assertThat(shop.issueOf(equal).repeat()).isTrue();
    assertThat(shop.provider.calls()).hasSize(1);
  }

  @Test
  void aReplayOfTheLatestContentIsSentOnceMore() {
    SubmissionId failed = shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.invalid());
    shop.works().later(Duration.ofDays(1));

    SubmissionId replay = shop.replays("V-1", "good", failed);
    shop.works();

    assertThat(shop.issueOf(replay).repeat()).isFalse();
  }

  @Test
  void aReplayNeverTakesAnothersPlace() {
    SubmissionId failed = shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.invalid());
    shop.works().later(Duration.ofDays(1));
    SubmissionId corrected = shop.posts("V-1", "other");
    shop.places();

    SubmissionId replay = shop.replays("V-1", "good", failed);
    shop.works();

    assertThat(shop.failureOf(replay).cause()).isEqualTo(FailureCause.REPLAY_OBSOLETE);
    assertThat(shop.issueOf(corrected).document().number()).isEqualTo("SETP1");
  }

  @Test
  void eventsAreNumberedPerInvoiceWithoutGaps() {
    shop.posts("V-1", "bad");
    shop.posts("V-1", "bad");
    shop.provider.post(ScriptedGateway.invalid());
    shop.works().later(Duration.ofMinutes(1));
    shop.posts("V-1", "good");
    shop.works();

    assertThat(shop.ledger.events().stream().map(event -> event.header().sequence()))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, shop.ledger.events().size()).mapToObj(Long::valueOf).toList());
  }

  @Test
  void theFirstEventCarriesThePayloadAndProcessingIsToldBeforeTheRequest() {
    SubmissionId sale = shop.posts("V-1", "good");

    shop.works();

    assertThat(shop.eventsOf(sale))
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("SubmissionActivated", "AttemptStarted", "InvoiceIssued");
    assertThat(((InvoiceEvent.SubmissionActivated) shop.eventsOf(sale).getFirst()).payloadIn())
        .isNotNull();
  }
}
