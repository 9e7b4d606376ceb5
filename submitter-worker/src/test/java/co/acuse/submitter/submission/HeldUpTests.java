package co.acuse.submitter.submission;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.submitter.submission.HeldDocument.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rejected, pending, blocked, throttled, suspended, away. */
class HeldUpTests {

  private final Shop shop = new Shop();

  @Test
  void aRejectedDocumentIsReadAgainDeletedAndOnlyThenFailed() {
    SubmissionId sale = shop.posts("V-1", "bad");
    shop.provider
        .post(ScriptedGateway.rejected("SETP1"))
        .lookUp(shop.provider.found(State.REJECTED, "V-1", "bad", "SETP1"));

    shop.works();

    assertThat(shop.provider.calls()).containsExactly("POST V-1 bad", "LOOKUP V-1", "DELETE V-1");
    assertThat(shop.eventsOf(sale))
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly(
            "SubmissionActivated", "AttemptStarted", "ProviderDocumentDeleted", "SubmissionFailed");
    assertThat(shop.failureOf(sale).messages()).containsExactly(new Message("FAK24", "Rechazo"));
  }

  @Test
  void aRejectionFoundByLookingIsReadAgainBeforeItIsDeleted() {
    shop.posts("V-1", "bad");
    var rejected = shop.provider.found(State.REJECTED, "V-1", "bad", "SETP1");
    shop.provider.post(ScriptedGateway.noAnswer());
    for (int i = 0; i < 30; i++) {
      shop.provider.lookUp(rejected);
    }

    shop.works().after(Duration.ofSeconds(58));
    assertThat(shop.provider.calls()).doesNotContain("DELETE V-1");
    shop.after(Duration.ofSeconds(5));

    assertThat(shop.provider.calls()).endsWith("LOOKUP V-1", "DELETE V-1");
  }

  @Test
  void aRejectedDocumentOfSomebodyElseIsNeverDeleted() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider
        .post(ScriptedGateway.rejected("SETP1"))
        .lookUp(shop.provider.found(State.REJECTED, "V-1", "alien", "SETP1"));

    shop.works();

    assertThat(shop.provider.calls()).containsExactly("POST V-1 good", "LOOKUP V-1");
    assertThat(shop.failureOf(sale).cause()).isEqualTo(FailureCause.CONFLICT);
  }

  @Test
  void anUnansweredDeletionIsAskedForAndNotRepeatedWhileItIsOpen() {
    SubmissionId sale = shop.posts("V-1", "bad");
    shop.provider
        .post(ScriptedGateway.rejected("SETP1"))
        .lookUp(shop.provider.found(State.REJECTED, "V-1", "bad", "SETP1"))
        .delete(
            new DeletionOutcome.Unavailable(
                SubmissionOutcome.Certainty.MAYBE_SENT, ScriptedGateway.answer(null)));

    shop.works().after(Duration.ofSeconds(58));
    assertThat(shop.isUnfinished(sale)).isTrue();
    shop.after(Duration.ofSeconds(5));

    assertThat(shop.provider.calls().stream().filter("DELETE V-1"::equals)).hasSize(1);
    assertThat(shop.failureOf(sale).cause()).isEqualTo(FailureCause.REJECTED_BY_AUTHORITY);
  }

  @Test
  void aPendingDocumentHoldsItsLaneAndIsLookedUpBeforeItIsSentAgain() {
    SubmissionId first = shop.posts("V-1", "slow");
    shop.posts("V-2", "good");
    var pending = shop.provider.held(State.PENDING, "V-1", "slow", "SETP1");
    var stillPending = shop.provider.found(State.PENDING, "V-1", "slow", "SETP1");
    shop.provider
        .post(
            new SubmissionOutcome.Pending(pending, ScriptedGateway.answer(201)),
            new SubmissionOutcome.Pending(pending, ScriptedGateway.answer(201)),
            new SubmissionOutcome.Accepted(
                shop.provider.held(State.VALIDATED, "V-1", "slow", "SETP1"),
                ScriptedGateway.answer(201)))
        .lookUp(stillPending, stillPending);

    shop.works();
    assertThat(shop.provider.calls()).containsExactly("POST V-1 slow");
    assertThat(shop.waitOf(first).phase()).isEqualTo(Phase.PENDING_AUTHORITY);
    shop.after(Duration.ofSeconds(16));

    assertThat(shop.provider.calls())
        .containsExactly(
            "LOOKUP V-1", "POST V-1 slow", "LOOKUP V-1", "POST V-1 slow", "POST V-2 good");
    assertThat(shop.issueOf(first).attempts()).isEqualTo(3);
  }

  @Test
  void aPendingDocumentIsSentAgainAtMostAMinuteApartForDaysAndNeverFails() {
    SubmissionId sale = shop.posts("V-1", "slow");
    var pending =
        new SubmissionOutcome.Pending(
            shop.provider.held(State.PENDING, "V-1", "slow", "SETP1"), ScriptedGateway.answer(201));
    for (int i = 0; i < 400; i++) {
      shop.provider
          .post(pending)
          .lookUp(shop.provider.found(State.PENDING, "V-1", "slow", "SETP1"));
    }
    shop.works().after(Duration.ofMinutes(3));
    shop.provider.calls();

    shop.after(Duration.ofMinutes(1));
    assertThat(shop.provider.calls().stream().filter(c -> c.startsWith("POST"))).isNotEmpty();
    for (int day = 0; day < 8; day++) {
      shop.later(Duration.ofDays(1));
    }
    assertThat(shop.isUnfinished(sale)).isTrue();
    assertThat(shop.alerts()).containsExactly("STUCK");
    assertThat(shop.provider.calls()).doesNotContain("DELETE V-1");
  }

  @Test
  void aForeignBlockerIsWaitedForAndSpendsNoRetries() {
    SubmissionId sale = shop.posts("V-1", "good");
    for (int i = 0; i < 4; i++) {
      shop.provider.post(ScriptedGateway.blocked("ajeno-1"));
    }

    shop.works();
    assertThat(shop.waitOf(sale).phase()).isEqualTo(Phase.BLOCKED);
    assertThat(shop.waitOf(sale).blocker())
        .satisfies(b -> {
          assertThat(b).isNotNull();
        });
    shop.after(Duration.ofSeconds(80));

    assertThat(shop.provider.calls()).doesNotContain("DELETE V-1");
    assertThat(shop.issueOf(sale).attempts()).isEqualTo(5);
  }

  @Test
  void aConflictOnTheOwnReferenceMeansLookItUp() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider
        .post(ScriptedGateway.blocked("V-1"))
        .lookUp(shop.provider.found(State.VALIDATED, "V-1", "good", "SETP3"));

    shop.works();

    assertThat(shop.provider.calls()).containsExactly("POST V-1 good", "LOOKUP V-1");
    assertThat(shop.issueOf(sale).document().number()).isEqualTo("SETP3");
  }

  @Test
  void refusedCredentialsSuspendTheIssuerAndAreNoAttempt() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.denied());

    shop.places();
    shop.works();

    assertThat(shop.ledger.events())
        .filteredOn(InvoiceEvent.SubmissionWaiting.class::isInstance)
        .extracting(event -> ((InvoiceEvent.SubmissionWaiting) event).phase())
        .contains(Phase.SUSPENDED);
    assertThat(shop.issueOf(sale).attempts()).isEqualTo(1);
    assertThat(shop.ledger.all()).as("lifted by the answer that followed").isEmpty();
  }

  @Test
  void aRequestThatLeavesOnceMoreAfterANewLoginIsAnAttemptOfItsOwn() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.loginExpired = true;

    shop.works();

    assertThat(shop.provider.calls()).containsExactly("POST V-1 good", "POST V-1 good");
    assertThat(shop.eventsOf(sale))
        .filteredOn(InvoiceEvent.AttemptStarted.class::isInstance)
        .extracting(event -> ((InvoiceEvent.AttemptStarted) event).attempt())
        .containsExactly(1, 2);
    assertThat(shop.issueOf(sale).attempts()).isEqualTo(2);
  }

  @Test
  void aLoginThatTookLongLeavesTheRepeatToALaterCall() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.loginExpired = true;
    shop.provider.loggingIn =
        () -> shop.clock.advance(Timing.standard().request().multipliedBy(4).dividedBy(5));

    shop.works();

    assertThat(shop.provider.calls()).containsExactly("POST V-1 good");
    assertThat(shop.waitOf(sale).phase()).isEqualTo(Phase.WAITING_RETRY);
    shop.after(Duration.ofMinutes(1));
    assertThat(shop.issueOf(sale)).isNotNull();
  }

  @Test
  void anAccountThatFailedItsCheckSendsNothing() {
    SubmissionId sale = shop.posts("V-1", "good");
    AccountState usable = shop.account;
    shop.account =
        new AccountState.Unusable(
            ((AccountState.Usable) usable).account(),
            new Message("WRONG_COMPANY", "otra empresa"),
            shop.clock.instant().plusSeconds(30));

    shop.works().after(Duration.ofSeconds(29));
    assertThat(shop.provider.calls()).isEmpty();
    assertThat(shop.waitOf(sale).phase()).isEqualTo(Phase.SUSPENDED);
    shop.account = usable;
    shop.after(Duration.ofMinutes(4));

    assertThat(shop.issueOf(sale)).isNotNull();
  }

  @Test
  void aDocumentStaysWithTheAccountThatItWasFirstSentTo() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.noAnswer());
    shop.works();
    shop.provider.calls();
    AccountState first = shop.account;
    shop.account =
        new AccountState.Usable(
            new Account(co.acuse.contracts.lifecycle.Provider.FACTUS, "otra", "simulator"));

    shop.after(Duration.ofMinutes(5));
    assertThat(shop.provider.calls()).isEmpty();
    assertThat(shop.waitOf(sale).reason().code()).isEqualTo("ACCOUNT_CHANGED");
    shop.account = first;
    shop.after(Duration.ofMinutes(5));

    assertThat(shop.issueOf(sale).attempts()).isEqualTo(2);
  }

  @Test
  void whatNeverLeftIsTriedAfterOneFiveAndFifteenSecondsAndKeepsItsNumber() {
    SubmissionId sale = shop.posts("V-1", "good");
    for (int i = 0; i < 3; i++) {
      shop.provider.post(ScriptedGateway.notSent());
    }

    shop.works();
    assertThat(shop.provider.calls()).hasSize(1);
    shop.after(Duration.ofSeconds(1));
    assertThat(shop.provider.calls()).hasSize(1);
    shop.after(Duration.ofSeconds(5));
    assertThat(shop.provider.calls()).hasSize(1);
    shop.after(Duration.ofSeconds(15));

    assertThat(shop.provider.calls()).hasSize(1);
    assertThat(shop.issueOf(sale).attempts()).isEqualTo(1);
  }

  @Test
  void whatWasNeverSentMayFailWhenItsRetriesAreUsedUp() {
    SubmissionId sale = shop.posts("V-1", "good");
    for (int i = 0; i < 200; i++) {
      shop.provider.post(ScriptedGateway.notSent());
    }

    shop.works();
    for (int hour = 0; hour < 80; hour++) {
      shop.later(Duration.ofHours(1));
    }

    assertThat(shop.failureOf(sale).cause()).isEqualTo(FailureCause.RETRIES_EXHAUSTED);
    assertThat(shop.failureOf(sale).retryable()).isTrue();
  }

  @Test
  void theProvidersWaitIsHonoured() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(
        new SubmissionOutcome.Throttled(
            shop.clock.instant().plusSeconds(20), ScriptedGateway.answer(429)));

    shop.works().after(Duration.ofSeconds(19));
    assertThat(shop.provider.calls()).hasSize(1);
    shop.after(Duration.ofSeconds(2));

    assertThat(shop.issueOf(sale).attempts()).isEqualTo(2);
  }

  @Test
  void theSameWaitIsToldOnce() {
    SubmissionId sale = shop.posts("V-1", "good");
    for (int i = 0; i < 5; i++) {
      shop.provider.post(ScriptedGateway.notSent());
    }

    shop.works().after(Duration.ofMinutes(11));

    assertThat(shop.eventsOf(sale))
        .filteredOn(InvoiceEvent.SubmissionWaiting.class::isInstance)
        .hasSize(1);
  }

  @Test
  void anotherDayThanTheSalesIsANotice() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.issuedAt = Instant.parse("2026-03-17T05:01:00Z");

    shop.works();

    assertThat(shop.issueOf(sale).notices()).extracting(Message::code).containsExactly("OTHER_DAY");
  }

  @Test
  void whatTheProviderHasNoWordsForIsRefusedUnsent() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.freezing =
        new Freezing.Inexpressible(List.of(new Message("UNIT", "unidad no admitida")));

    shop.works();

    assertThat(shop.provider.calls()).isEmpty();
    assertThat(shop.failureOf(sale).cause()).isEqualTo(FailureCause.REFUSED_BY_PROVIDER);
  }

  @Test
  void anIssuerWithoutSettingsIsFailedAfterAWhile() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.account = new AccountState.Unknown();

    shop.works().after(Duration.ofMinutes(9));
    assertThat(shop.isUnfinished(sale)).isTrue();
    shop.after(Duration.ofMinutes(3));

    assertThat(shop.failureOf(sale).cause()).isEqualTo(FailureCause.ISSUER_UNKNOWN);
  }
}
