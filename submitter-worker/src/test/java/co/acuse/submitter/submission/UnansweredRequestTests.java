package co.acuse.submitter.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.submitter.submission.HeldDocument.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was sent and not answered. */
class UnansweredRequestTests {

  private final Shop shop = new Shop();

  @Test
  void theProviderIsAskedFirstAndWhatItHoldsIsAdopted() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider
        .post(ScriptedGateway.noAnswer())
        .lookUp(shop.provider.found(State.VALIDATED, "V-1", "good", "SETP9"));

    shop.works();
    assertThat(shop.waitOf(sale).phase()).isEqualTo(Phase.UNKNOWN);
    shop.after(Duration.ofSeconds(2));

    assertThat(shop.provider.calls()).containsExactly("POST V-1 good", "LOOKUP V-1");
    assertThat(shop.issueOf(sale).document().number()).isEqualTo("SETP9");
    assertThat(shop.issueOf(sale).attempts()).isEqualTo(1);
  }

  @Test
  void theSameBytesGoAgainOnlyAfterTheLagWindow() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.noAnswer());

    shop.works().after(Duration.ofSeconds(59));
    assertThat(shop.provider.calls().stream().filter(call -> call.startsWith("POST"))).hasSize(1);
    shop.after(Duration.ofSeconds(3));

    assertThat(shop.provider.calls()).contains("LOOKUP V-1", "POST V-1 good");
    assertThat(shop.issueOf(sale).attempts()).isEqualTo(2);
  }

  @Test
  void notFoundSoonAfterMayOnlyBeLag() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider
        .post(ScriptedGateway.noAnswer())
        .lookUp(
            ScriptedGateway.notFound(),
            ScriptedGateway.notFound(),
            shop.provider.found(State.VALIDATED, "V-1", "good", "SETP9"));

    shop.works().after(Duration.ofSeconds(20));

    assertThat(shop.provider.calls())
        .containsExactly("POST V-1 good", "LOOKUP V-1", "LOOKUP V-1", "LOOKUP V-1");
    assertThat(shop.issueOf(sale).document().number()).isEqualTo("SETP9");
  }

  @Test
  void anIssuedSaleWhoseAnswerWasLostIsAskedForOnceWhenAPersonOrdersIt() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.diesAfterSending();
    shop.provider.lookUp(shop.provider.found(State.VALIDATED, "V-1", "good", "SETP1"));
    shop.after(Duration.ofSeconds(31));
    assertThat(shop.issueOf(sale).document().number()).isEqualTo("SETP1");
    shop.provider.calls();
    shop.provider.lookUp(shop.provider.found(State.VALIDATED, "V-1", "good", "SETP1"));

    shop.later(Duration.ofHours(1)).orders("V-1", OperatorAction.ASK_PROVIDER).works();
    shop.later(Duration.ofHours(1));

    assertThat(shop.provider.calls()).containsExactly("LOOKUP V-1");
  }

  @Test
  void aWorkerThatDiedBeforeTheAnswerLeavesItToBeAskedFor() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.diesAfterSending();
    shop.provider.calls();
    shop.provider.lookUp(shop.provider.found(State.VALIDATED, "V-1", "good", "SETP1"));

    shop.after(Duration.ofSeconds(31));

    assertThat(shop.provider.calls()).containsExactly("LOOKUP V-1");
    assertThat(shop.issueOf(sale).document().number()).isEqualTo("SETP1");
  }

  @Test
  void aWorkerThatWakesUpAfterItsDeadlineSendsNothing() {
    shop.posts("V-1", "good");

    shop.standsStillBeforeSending(Duration.ofMinutes(1));

    assertThat(shop.provider.calls()).isEmpty();
  }

  @Test
  void aWorkerThatDiedBeforeSendingLosesNothing() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.diesBeforeSending();

    shop.after(Duration.ofSeconds(70));

    assertThat(shop.provider.calls().stream().filter(call -> call.startsWith("POST"))).hasSize(1);
    assertThat(shop.issueOf(sale).attempts()).isEqualTo(2);
  }

  @Test
  void anotherDocumentUnderTheReferenceIsAConflictForAPerson() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(
        new SubmissionOutcome.Accepted(
            shop.provider.held(State.VALIDATED, "V-1", "alien", "SETP5"),
            ScriptedGateway.answer(201)));

    shop.works();

    assertThat(shop.failureOf(sale).cause()).isEqualTo(FailureCause.CONFLICT);
    assertThat(shop.failureOf(sale).messages().getFirst().text()).contains("SETP5");
  }

  @Test
  void afterAConflictANewSubmissionLooksFirst() {
    shop.posts("V-1", "good");
    shop.provider.post(
        new SubmissionOutcome.Accepted(
            shop.provider.held(State.VALIDATED, "V-1", "alien", "SETP5"),
            ScriptedGateway.answer(201)));
    shop.works().later(Duration.ofMinutes(1));
    shop.provider.calls();
    shop.provider.lookUp(shop.provider.found(State.VALIDATED, "V-1", "alien", "SETP5"));

    SubmissionId alien = shop.posts("V-1", "alien");
    shop.works();

    assertThat(shop.provider.calls()).containsExactly("LOOKUP V-1");
    assertThat(shop.issueOf(alien).document().number()).isEqualTo("SETP5");
  }

  @Test
  void anAnswerAboutAnotherReferenceIsNeverTakenForOurs() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider
        .post(
            new SubmissionOutcome.Accepted(
                shop.provider.held(State.VALIDATED, "V-2", "good", "SETP5"),
                ScriptedGateway.answer(201)))
        .lookUp(shop.provider.found(State.VALIDATED, "V-1", "good", "SETP6"));

    shop.works().after(Duration.ofSeconds(3));

    assertThat(shop.issueOf(sale).document().number()).isEqualTo("SETP6");
  }

  @Test
  void nothingIsToldFailedWhileARequestIsOpen() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.noAnswer());
    for (int i = 0; i < 40; i++) {
      shop.provider.lookUp(shop.provider.found(State.VALIDATED, "V-1", "alien", "SETP5"));
    }

    shop.works().after(Duration.ofSeconds(58));
    assertThat(shop.isUnfinished(sale)).isTrue();
    shop.after(Duration.ofSeconds(5));

    assertThat(shop.failureOf(sale).cause()).isEqualTo(FailureCause.CONFLICT);
  }

  @Test
  void aFailedDocumentWithAnUnansweredRequestIsAskedAboutTwiceMore() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.noAnswer(), ScriptedGateway.invalid());
    shop.works().after(Duration.ofSeconds(65));
    assertThat(shop.failureOf(sale).cause()).isEqualTo(FailureCause.REFUSED_BY_PROVIDER);
    shop.provider.calls();

    shop.later(Duration.ofMinutes(10));
    assertThat(shop.provider.calls()).containsExactly("LOOKUP V-1");
    shop.provider.lookUp(shop.provider.found(State.VALIDATED, "V-1", "good", "SETP7"));
    shop.later(Duration.ofMinutes(51));

    assertThat(shop.provider.calls()).containsExactly("LOOKUP V-1");
    assertThat(shop.alerts()).containsExactly("ISSUED_AFTER_FAILURE");
    shop.later(Duration.ofDays(2));
    assertThat(shop.provider.calls()).isEmpty();
  }

  @Test
  void aFailedSaleOfLongAgoIsAskedForByWhatWasSentWhenItIsPostedAgain() {
    shop.provider.asksByRequest = true;
    shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.noAnswer(), ScriptedGateway.invalid());
    shop.works().after(Duration.ofSeconds(65)).later(Duration.ofMinutes(10));
    shop.later(Duration.ofDays(90)).ledger.keepHouse();
    shop.provider.calls();

    SubmissionId again = shop.posts("V-1", "mended");
    shop.works();

    assertThat(shop.provider.calls()).containsExactly("LOOKUP V-1", "POST V-1 mended");
    assertThat(shop.provider.askedBy)
        .extracting(FrozenRequest::sha256, FrozenRequest::isDropped)
        .contains(tuple("sha-good", false));
    assertThat(shop.issueOf(again)).isNotNull();
  }

  @Test
  void aLateLookAtWhatIsStillInProcessIsFollowedByOneMoreAndThenByNone() {
    shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.noAnswer(), ScriptedGateway.invalid());
    shop.works().after(Duration.ofSeconds(65));
    shop.provider.calls();
    for (int i = 0; i < 50; i++) {
      shop.provider.lookUp(ScriptedGateway.stillInProcess("V-1"));
    }

    shop.later(Duration.ofMinutes(10));
    assertThat(shop.provider.calls()).containsExactly("LOOKUP V-1");
    shop.later(Duration.ofMinutes(51));
    assertThat(shop.provider.calls()).containsExactly("LOOKUP V-1");
    shop.later(Duration.ofDays(2));

    assertThat(shop.provider.calls()).isEmpty();
    assertThat(shop.alerts()).containsExactly("PROVIDER_SAYS", "PROVIDER_SAYS");
  }

  @Test
  void anUnknownDocumentIsNeverFailedByTimeAlone() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.noAnswer());
    shop.works();
    for (int i = 0; i < 200; i++) {
      shop.provider.lookUp(new LookupOutcome.Unavailable(ScriptedGateway.answer(null)));
    }

    for (int hour = 0; hour < 150; hour++) {
      shop.later(Duration.ofHours(1));
    }

    assertThat(shop.isUnfinished(sale)).isTrue();
    assertThat(shop.alerts()).containsExactly("STUCK");
  }

  @Test
  void anOldEpochWritesNothing() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.places();
    Lease old = new Lease(Shop.ISSUER, "worker-1", 0);

    assertThat(
            shop.ledger.revise(
                old, shop.ledger.document(invoiceOf(sale)).key().invoiceId(), file -> file))
        .isEmpty();
  }

  private co.acuse.contracts.identity.InvoiceId invoiceOf(SubmissionId sale) {
    return shop.eventsOf(sale).getFirst().header().invoiceId();
  }

  @Test
  void afterAnAnsweredServerErrorTheWindowIsTheLagAlone() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(
        new SubmissionOutcome.Unavailable(
            SubmissionOutcome.Certainty.MAYBE_SENT, ScriptedGateway.answer(503)));

    shop.works().after(Duration.ofSeconds(29));
    assertThat(List.copyOf(shop.provider.calls()).stream().filter(c -> c.startsWith("POST")))
        .hasSize(1);
    shop.after(Duration.ofSeconds(3));

    assertThat(shop.issueOf(sale).attempts()).isEqualTo(2);
  }
}
