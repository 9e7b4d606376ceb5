package co.acuse.submitter.submission;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.submitter.submission.HeldDocument.State;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What the authority says it is still working on, and says nothing else of. */
class InProcessTests {

  /** As many failures as a sale may meet before its time is used up. */
  private static final int RETRIES = 77;

  private final Shop shop = new Shop();

  InProcessTests() {
    shop.provider.asksByRequest = true;
  }

  @Test
  void itIsPendingAndOnlyAskedAboutUntilTheAuthorityHasDecided() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(inProcess());
    staysInProcess(3);
    shop.provider.lookUp(shop.provider.found(State.VALIDATED, "V-1", "good", "SETP7"));

    shop.works();
    assertThat(shop.waitOf(sale).phase()).isEqualTo(Phase.PENDING_AUTHORITY);
    shop.after(Duration.ofMinutes(3));

    assertThat(shop.provider.calls())
        .containsExactly("POST V-1 good", "LOOKUP V-1", "LOOKUP V-1", "LOOKUP V-1", "LOOKUP V-1");
    assertThat(shop.issueOf(sale).document().number()).isEqualTo("SETP7");
    assertThat(shop.issueOf(sale).attempts()).isEqualTo(1);
  }

  @Test
  void itIsPendingTooWhenTheAnswerToItWasLost() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.noAnswer());
    staysInProcess(40);

    shop.works().after(Duration.ofMinutes(5));

    assertThat(shop.waitOf(sale).phase()).isEqualTo(Phase.PENDING_AUTHORITY);
    assertThat(shop.provider.calls()).containsOnlyOnce("POST V-1 good");
  }

  @Test
  void itSpendsNoneOfTheTimeForRetriesAndEndsAsTheAuthorityDecides() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(inProcess(), ScriptedGateway.rejectedAndUnheld());
    staysInProcess(100);
    shop.works();
    for (int hour = 0; hour < 100; hour++) {
      shop.later(Duration.ofHours(1));
    }
    assertThat(shop.isUnfinished(sale)).isTrue();
    assertThat(shop.alerts()).containsExactly("STUCK");

    // The authority has rejected it and so holds nothing: the same bytes bring its rules.
    shop.later(Duration.ofHours(1)).after(Duration.ofMinutes(2));

    assertThat(shop.failureOf(sale).cause()).isEqualTo(FailureCause.REJECTED_BY_AUTHORITY);
  }

  @Test
  void anAnswerAboutAnotherReferenceSaysNothing() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(
        new SubmissionOutcome.Pending(
            ScriptedGateway.inProcess("V-2"), ScriptedGateway.answer(200)));

    shop.works();

    assertThat(shop.waitOf(sale).phase()).isEqualTo(Phase.UNKNOWN);
  }

  /** In process whenever it gets it, unknown whenever it is asked. */
  @Test
  void aProviderThatContradictsItselfIsSentItAFewTimesAndThenOnlyAskedForEver() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.lanes = new LaneRules(8, false);
    for (int i = 0; i < 100; i++) {
      shop.provider.post(inProcess());
    }

    shop.works().after(Duration.ofMinutes(10));

    assertThat(shop.provider.calls().stream().filter("POST V-1 good"::equals)).hasSize(4);
    assertThat(shop.waitOf(sale).phase()).isEqualTo(Phase.PENDING_AUTHORITY);
    assertThat(shop.waitOf(sale).reason().code()).isEqualTo("CONTRADICTED");
    assertThat(shop.alerts()).containsExactly("STUCK");

    for (int hour = 0; hour < 100; hour++) {
      shop.later(Duration.ofHours(1));
    }
    assertThat(shop.isUnfinished(sale)).isTrue();
    assertThat(shop.provider.calls()).hasSizeGreaterThanOrEqualTo(90).containsOnly("LOOKUP V-1");
    assertThat(shop.alerts()).containsExactly("STUCK");
  }

  @Test
  void itIsNotGivenUpEitherWhenTheTimeForRetriesWasUsedUpBefore() {
    SubmissionId sale = contradictedAndOutOfTime();

    assertThat(shop.isUnfinished(sale)).isTrue();
    assertThat(shop.waitOf(sale).reason().code()).isEqualTo("CONTRADICTED");
    assertThat(shop.alerts()).containsExactly("STUCK");
  }

  @Test
  void whatStaysContradictedIsTakenWhenTheProviderHasItAtLast() {
    SubmissionId sale = contradicted();
    shop.provider.lookUp(shop.provider.found(State.VALIDATED, "V-1", "good", "SETP7"));

    shop.later(Duration.ofHours(1));

    assertThat(shop.issueOf(sale).document().number()).isEqualTo("SETP7");
  }

  @Test
  void whatTheAuthorityRejectsAtLastIsSentOnceMoreAndEndsWithItsRules() {
    SubmissionId sale = contradicted();
    shop.provider.lookUp(ScriptedGateway.rejectedThere(), ScriptedGateway.rejectedThere());
    shop.provider.post(ScriptedGateway.rejectedAndUnheld());

    shop.later(Duration.ofHours(1)).after(Duration.ofMinutes(2));

    assertThat(shop.provider.calls()).containsOnlyOnce("POST V-1 good");
    assertThat(shop.failureOf(sale).cause()).isEqualTo(FailureCause.REJECTED_BY_AUTHORITY);
  }

  @Test
  void anAuthorityThatRejectsItWheneverItIsAskedIsNotSentItForEver() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.lanes = new LaneRules(8, false);
    for (int i = 0; i < 100; i++) {
      shop.provider.post(inProcess());
      shop.provider.lookUp(ScriptedGateway.rejectedThere());
    }

    shop.works().after(Duration.ofMinutes(30));

    assertThat(shop.provider.calls().stream().filter("POST V-1 good"::equals)).hasSize(5);
    assertThat(shop.waitOf(sale).reason().code()).isEqualTo("CONTRADICTED");
  }

  @Test
  void anAuthorityThatTakesItUpAndRejectsItInTurnsIsNotSentItForEver() {
    SubmissionId sale = shop.posts("V-1", "good");
    for (int i = 0; i < 50; i++) {
      shop.provider.post(inProcess());
      staysInProcess(1);
      shop.provider.lookUp(ScriptedGateway.rejectedThere(), ScriptedGateway.rejectedThere());
    }

    shop.works().after(Duration.ofHours(2));

    assertThat(shop.provider.calls().stream().filter("POST V-1 good"::equals)).hasSize(7);
    assertThat(shop.waitOf(sale).reason().code()).isEqualTo("CONTRADICTED");
  }

  @Test
  void anOperatorHasItSentOnceMoreAlsoWhenItsTimeForRetriesIsUsedUp() {
    SubmissionId sale = contradictedAndOutOfTime();
    shop.provider.calls();
    shop.provider.post(ScriptedGateway.rejectedAndUnheld());

    shop.orders("V-1", OperatorAction.RESEND).works();

    assertThat(shop.provider.calls()).containsExactly("LOOKUP V-1", "POST V-1 good");
    assertThat(shop.failureOf(sale).cause()).isEqualTo(FailureCause.REJECTED_BY_AUTHORITY);
  }

  @Test
  void itIsNotGivenUpEitherWhenSentOnceMoreItDoesNotArrive() {
    SubmissionId sale = contradictedAndOutOfTime();
    shop.provider.post(ScriptedGateway.notSent());

    shop.orders("V-1", OperatorAction.RESEND).works().after(Duration.ofHours(3));

    assertThat(shop.isUnfinished(sale)).isTrue();
    assertThat(shop.waitOf(sale).reason().code()).isEqualTo("CONTRADICTED");
  }

  @Test
  void anOperatorHasItSentOnceMore() {
    SubmissionId sale = contradicted();
    shop.provider.post(ScriptedGateway.rejectedAndUnheld());

    shop.orders("V-1", OperatorAction.RESEND).works();

    assertThat(shop.provider.calls()).containsExactly("LOOKUP V-1", "POST V-1 good");
    assertThat(shop.failureOf(sale).cause()).isEqualTo(FailureCause.REJECTED_BY_AUTHORITY);
  }

  @Test
  void sentOnceMoreItIsNotSentAgainByItself() {
    contradicted();
    shop.provider.post(inProcess());

    shop.orders("V-1", OperatorAction.RESEND).works().after(Duration.ofMinutes(10));

    assertThat(shop.provider.calls()).containsOnlyOnce("POST V-1 good");
  }

  private SubmissionId contradicted() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.lanes = new LaneRules(8, false);
    for (int i = 0; i < 4; i++) {
      shop.provider.post(inProcess());
    }
    shop.works().after(Duration.ofMinutes(10));
    shop.provider.calls();
    return sale;
  }

  private SubmissionId contradictedAndOutOfTime() {
    SubmissionId sale = shop.posts("V-1", "good");
    for (int i = 0; i < RETRIES; i++) {
      shop.provider.post(ScriptedGateway.notSent());
    }
    shop.provider.post(inProcess());
    shop.works();
    for (int hour = 0; hour < 100; hour++) {
      shop.later(Duration.ofHours(1));
    }
    return sale;
  }

  private void staysInProcess(int looks) {
    Collections.nCopies(looks, "V-1")
        .forEach(sale -> shop.provider.lookUp(ScriptedGateway.stillInProcess(sale)));
  }

  private static SubmissionOutcome inProcess() {
    return new SubmissionOutcome.Pending(
        ScriptedGateway.inProcess("V-1"), ScriptedGateway.answer(200));
  }
}
