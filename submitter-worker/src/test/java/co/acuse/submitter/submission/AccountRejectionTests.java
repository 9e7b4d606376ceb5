package co.acuse.submitter.submission;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.FailureCause;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The account is let in, and what is sent with it is rejected for the account's sake. */
class AccountRejectionTests {

  private final Shop shop = new Shop();

  @Test
  void theSaleFailsAndTheNextOneIsTriedAlone() {
    SubmissionId sale = shop.posts("V-1", "good");
    shop.provider.post(ScriptedGateway.rejectedForTheAccount());
    Instant now = shop.clock.instant();

    shop.works();

    assertThat(shop.failureOf(sale).cause()).isEqualTo(FailureCause.REJECTED_BY_AUTHORITY);
    assertThat(shop.failureOf(sale).retryable()).isTrue();
    assertThat(suspension().cause()).isEqualTo("ACCOUNT_REJECTED");
    assertThat(suspension().text()).isEqualTo("FAB27b: Huella");
    assertThat(suspension().retryAt()).isEqualTo(now);
  }

  @Test
  void theSecondInARowHasAllOthersWaitForMinutes() {
    SubmissionId first = shop.posts("V-1", "good");
    SubmissionId second = shop.posts("V-2", "good");
    shop.provider.post(
        ScriptedGateway.rejectedForTheAccount(), ScriptedGateway.rejectedForTheAccount());
    Instant now = shop.clock.instant();

    shop.works();

    assertThat(shop.failureOf(first).cause()).isEqualTo(FailureCause.REJECTED_BY_AUTHORITY);
    assertThat(shop.failureOf(second).cause()).isEqualTo(FailureCause.REJECTED_BY_AUTHORITY);
    assertThat(suspension().retryAt()).isEqualTo(now.plus(Timing.standard().suspended()));
  }

  @Test
  void oneThatIsTakenLetsAllOthersGo() {
    shop.posts("V-1", "good");
    SubmissionId next = shop.posts("V-2", "good");
    shop.provider.post(ScriptedGateway.rejectedForTheAccount());

    shop.works();

    assertThat(shop.issueOf(next).attempts()).isEqualTo(1);
    assertThat(shop.ledger.of(Shop.ISSUER)).isEmpty();
  }

  @Test
  void aRejectionOfTheSaleItselfStopsNobody() {
    shop.posts("V-1", "bad");
    shop.provider.post(ScriptedGateway.rejectedAndUnheld());

    shop.works();

    assertThat(shop.ledger.of(Shop.ISSUER)).isEmpty();
  }

  private Suspension suspension() {
    return shop.ledger.of(Shop.ISSUER).orElseThrow();
  }
}
