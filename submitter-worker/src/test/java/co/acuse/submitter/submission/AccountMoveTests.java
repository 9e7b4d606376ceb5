package co.acuse.submitter.submission;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.submitter.submission.HeldDocument.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A document stays with the account it was sent to until that account says it does not hold it. */
class AccountMoveTests {

  private final Shop shop = new Shop();

  @Test
  void whatNeverLeftGoesWithTheNewAccountAtOnce() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.notSent());
    shop.works();
    shop.movesTo("otra", false);

    shop.after(Duration.ofSeconds(10));

    assertThat(shop.provider.accounts()).containsExactly("tienda", "otra");
    assertThat(shop.provider.calls()).doesNotContain("LOOKUP V-1");
    assertThat(shop.issueOf(sale).attempts()).isEqualTo(1);
    assertThat(shop.provider.freezes).as("by the settings in force at its first send").isEqualTo(2);
  }

  @Test
  void anUnansweredOneMovesOnlyAfterItsAccountHasDeniedItForAnHour() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.noAnswer());
    shop.works();
    shop.movesTo("otra", true);

    shop.after(Duration.ofMinutes(59));
    assertThat(shop.provider.accounts()).containsExactly("tienda");
    assertThat(shop.waitOf(sale).reason().code()).isEqualTo("LEAVING_ACCOUNT");
    assertThat(shop.provider.calls().stream().filter("LOOKUP V-1"::equals).count())
        .as("often at first, then at leisure")
        .isBetween(3L, 12L);
    shop.after(Duration.ofMinutes(3));

    assertThat(shop.provider.accounts()).containsExactly("tienda", "otra");
    assertThat(shop.provider.calls()).endsWith("LOOKUP V-1", "POST V-1 good");
    assertThat(shop.issueOf(sale).attempts()).isEqualTo(2);
    assertThat(shop.provider.freezes).isEqualTo(2);
  }

  @Test
  void oneThatWasInProcessThereIsAskedForJustAsLong() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(
        new SubmissionOutcome.Pending(
            ScriptedGateway.inProcess("V-1"), ScriptedGateway.answer(200)));
    shop.works();
    shop.movesTo("otra", true);

    shop.after(Duration.ofMinutes(59));
    assertThat(shop.provider.accounts()).containsExactly("tienda");
    shop.after(Duration.ofMinutes(3));

    assertThat(shop.provider.accounts()).containsExactly("tienda", "otra");
    assertThat(shop.issueOf(sale)).isNotNull();
  }

  @Test
  void oneThatComesToLightLateEndsWithTheAccountThatItWasSentTo() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.noAnswer());
    shop.works();
    shop.movesTo("otra", true);
    shop.after(Duration.ofMinutes(20));
    shop.provider.lookUp(shop.provider.found(State.VALIDATED, "V-1", "good", "SETP7"));

    shop.after(Duration.ofMinutes(60));

    assertThat(shop.issueOf(sale).document().number()).isEqualTo("SETP7");
    assertThat(shop.provider.accounts()).containsExactly("tienda");
  }

  @Test
  void oneThatItsAccountRefusedForLaterIsAskedForTooBeforeItMoves() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(
        new SubmissionOutcome.Throttled(
            shop.clock.instant().plusSeconds(5), ScriptedGateway.answer(429)));
    shop.works();
    shop.provider.calls();
    shop.movesTo("otra", true);

    shop.after(Duration.ofMinutes(2));

    assertThat(shop.provider.calls()).startsWith("LOOKUP V-1", "LOOKUP V-1");
    assertThat(shop.provider.accounts()).containsExactly("tienda", "otra");
    assertThat(shop.issueOf(sale)).isNotNull();
  }

  @Test
  void oneThatItsAccountHoldsEndsThereAndIsNeverSentToAnother() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider
        .post(ScriptedGateway.noAnswer())
        .lookUp(
            ScriptedGateway.notFound(),
            shop.provider.found(State.VALIDATED, "V-1", "good", "SETP7"));
    shop.works();
    shop.movesTo("otra", true);

    shop.after(Duration.ofMinutes(2));

    assertThat(shop.issueOf(sale).document().number()).isEqualTo("SETP7");
    assertThat(shop.provider.accounts()).containsExactly("tienda");
  }

  @Test
  void aPendingOneIsSentAgainToItsOwnAccountAndHoldsNoLaneOfTheNewOne() {
    SubmissionId slow = shop.posts("V-1", "slow");
    var pending =
        new SubmissionOutcome.Pending(
            shop.provider.held(State.PENDING, "V-1", "slow", "SETP1"), ScriptedGateway.answer(201));
    var stillPending = shop.provider.found(State.PENDING, "V-1", "slow", "SETP1");
    shop.provider.post(pending, pending).lookUp(stillPending, stillPending);
    shop.works();
    shop.movesTo("otra", true);
    shop.after(Duration.ofSeconds(6));
    SubmissionId next = shop.posts("V-2", "good");

    shop.after(Duration.ofSeconds(1));
    assertThat(shop.isUnfinished(slow)).isTrue();
    assertThat(shop.issueOf(next)).isNotNull();
    shop.after(Duration.ofSeconds(20));

    assertThat(shop.provider.calls())
        .containsExactly(
            "POST V-1 slow",
            "LOOKUP V-1",
            "POST V-1 slow",
            "POST V-2 good",
            "LOOKUP V-1",
            "POST V-1 slow");
    assertThat(shop.issueOf(slow).attempts()).isEqualTo(3);
  }

  @Test
  void withoutTheOldCredentialsItWaitsAndTheOperatorIsToldWhatToConfigure() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.noAnswer());
    shop.works();
    shop.provider.calls();
    shop.movesTo("otra", false);

    shop.after(Duration.ofMinutes(10));

    assertThat(shop.provider.calls()).isEmpty();
    assertThat(shop.waitOf(sale).phase()).isEqualTo(Phase.SUSPENDED);
    assertThat(shop.waitOf(sale).reason().code()).isEqualTo("ACCOUNT_CHANGED");
    assertThat(shop.waitOf(sale).reason().text())
        .contains("tienda")
        .contains("valid-from")
        .contains("credenciales");
  }

  @Test
  void anOldAccountThatRefusesItsLoginHoldsUpNobodyElse() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider
        .post(ScriptedGateway.noAnswer())
        .lookUp(
            new LookupOutcome.Denied(
                SubmissionOutcome.Denial.CREDENTIALS, ScriptedGateway.answer(null)));
    shop.works();
    shop.movesTo("otra", true);
    shop.after(Duration.ofSeconds(5));
    SubmissionId other = shop.posts("V-2", "good");

    shop.after(Duration.ofSeconds(5));

    assertThat(shop.waitOf(sale).reason().code()).isEqualTo("EARLIER_ACCOUNT_CREDENTIALS");
    assertThat(shop.ledger.all()).as("suspended issuers").isEmpty();
    assertThat(shop.issueOf(other)).isNotNull();
  }
}
