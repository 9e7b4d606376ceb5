package co.acuse.submitter.submission;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents that Acuse numbers, at a provider that keeps nothing of what is rejected. */
class NumberingTests {

  private static final Series SERIES = new Series("SETP", 980, 981);

  private final Shop shop = new Shop();

  NumberingTests() {
    shop.provider.numbering = new Numbering.ByAcuse(SERIES);
    shop.provider.asksByRequest = true;
  }

  @Test
  void aSaleIsFrozenWithTheNumberThatTheLedgerHoldsForIt() {
    shop.posts("V-1", "good");
    shop.works();

    assertThat(numberOfLastFreeze()).isEqualTo("SETP980");
  }

  @Test
  void aRejectedNumberStaysWithItsSaleForTheCorrectedOne() {
    shop.provider.post(ScriptedGateway.rejectedAndUnheld());
    SubmissionId bad = shop.posts("V-1", "bad");
    shop.works();
    assertThat(shop.failureOf(bad).cause()).isEqualTo(FailureCause.REJECTED_BY_AUTHORITY);

    shop.posts("V-2", "good");
    shop.works();
    assertThat(numberOfLastFreeze()).isEqualTo("SETP981");

    shop.posts("V-1", "good");
    shop.works();
    assertThat(numberOfLastFreeze()).isEqualTo("SETP980");
  }

  @Test
  void nothingIsSentWithoutANumberAndTheSaleGoesOnWithTheNextRange() {
    shop.posts("V-1", "good");
    shop.posts("V-2", "good");
    shop.works();
    shop.provider.calls();
    shop.posts("V-3", "good");
    shop.works();
    assertThat(shop.provider.calls()).isEmpty();

    shop.provider.numbering = new Numbering.ByAcuse(List.of(SERIES, new Series("SETQ", 1, 9)));
    shop.after(Duration.ofSeconds(31));

    assertThat(numberOfLastFreeze()).isEqualTo("SETQ1");
  }

  @Test
  void aSaleThatNoNumbersAreConfiguredForIsRefused() {
    shop.provider.numbering =
        new Numbering.Inexpressible(List.of(new Message("NO_RANGE", "Sin rango.")));
    SubmissionId sale = shop.posts("V-1", "good");
    shop.works();

    assertThat(shop.failureOf(sale).cause()).isEqualTo(FailureCause.REFUSED_BY_PROVIDER);
    assertThat(shop.provider.calls()).isEmpty();
  }

  @Test
  void aSaleThatCannotBeSaidIsRefusedWithoutANumber() {
    shop.provider.freezing =
        new Freezing.Inexpressible(List.of(new Message("NOT_SUPPORTED_BY_PROVIDER", "moneda")));
    SubmissionId unsayable = shop.posts("V-1", "good");
    shop.works();
    shop.provider.freezing = null;

    shop.posts("V-2", "good");
    shop.works();

    assertThat(shop.failureOf(unsayable).cause()).isEqualTo(FailureCause.REFUSED_BY_PROVIDER);
    assertThat(numberOfLastFreeze()).isEqualTo("SETP980");
  }

  @Test
  void aSaleThatHasToWaitTakesNoNumberYet() {
    shop.provider.freezing = new Freezing.NotYet(new Message("KEY", "La llave no abre."));
    SubmissionId waiting = shop.posts("V-1", "good");
    shop.works();
    assertThat(shop.waitOf(waiting).reason().code()).isEqualTo("KEY");
    shop.provider.freezing = null;

    shop.posts("V-2", "good");
    shop.works();
    assertThat(numberOfLastFreeze()).isEqualTo("SETP980");
    shop.after(Duration.ofSeconds(31));
    assertThat(numberOfLastFreeze()).isEqualTo("SETP981");
  }

  @Test
  void aNumberThatMayHaveBeenSentIsNotFreedByAnOperatorThoughTheSaleWentElsewhere() {
    shop.provider.post(ScriptedGateway.noAnswer());
    SubmissionId sale = shop.posts("V-1", "good");
    shop.works();
    shop.movesTo("otra", true);
    shop.provider.post(ScriptedGateway.rejectedAndUnheld());
    shop.after(Duration.ofMinutes(70));
    assertThat(shop.failureOf(sale).cause()).isEqualTo(FailureCause.REJECTED_BY_AUTHORITY);

    shop.orders("V-1", OperatorAction.ABANDON).posts("V-2", "good");
    shop.works();

    assertThat(shop.alerts()).contains("NUMBER_KEPT").doesNotContain("NUMBER_GIVEN_BACK");
    assertThat(numberOfLastFreeze()).isEqualTo("SETP981");
  }

  @Test
  void whatWasNotAnsweredIsAskedForByWhatWasSentAndSentAgainUnderItsNumber() {
    shop.provider.post(ScriptedGateway.noAnswer());
    SubmissionId sale = shop.posts("V-1", "good");
    shop.works();
    shop.after(Duration.ofMinutes(3));

    assertThat(shop.provider.askedBy)
        .singleElement()
        .satisfies(request -> assertThat(request.sha256()).isEqualTo("sha-good"));
    assertThat(shop.issueOf(sale).document().number()).isNotBlank();
    assertThat(shop.provider.freezes).isEqualTo(1);
  }

  private String numberOfLastFreeze() {
    DocumentNumber number = shop.provider.lastFreeze.number();
    return number == null ? "" : number.text();
  }
}
