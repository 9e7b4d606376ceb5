package co.acuse.submitter.submission;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents that Acuse or a till numbers, at a provider that keeps nothing of what is rejected. */
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

  @Test
  void aSaleIsFrozenWithTheNumberThatItsTillGave() {
    tillGives(7);
    SubmissionId sale = shop.posts("V-1", "good");
    shop.works();

    assertThat(numberOfLastFreeze()).isEqualTo("CAJA7");
    assertThat(shop.issueOf(sale).repeat()).isFalse();
  }

  @Test
  void theSecondSaleWithANumberOfTheTillEndsBeforeAnythingOfItIsSent() {
    tillGives(7);
    SubmissionId first = shop.posts("V-1", "good");
    SubmissionId second = shop.posts("V-2", "good");
    shop.works();
    SubmissionId repeat = shop.posts("V-1", "good");
    shop.works();

    assertThat(shop.issueOf(first).repeat()).isFalse();
    assertThat(shop.failureOf(second).cause()).isEqualTo(FailureCause.REFUSED_BY_PROVIDER);
    assertThat(shop.failureOf(second).messages())
        .singleElement()
        .satisfies(why -> {
          assertThat(why.code()).isEqualTo("NUMBER_TAKEN");
          assertThat(why.text()).contains("CAJA7", "V-1");
        });
    assertThat(shop.issueOf(repeat).repeat()).isTrue();
    assertThat(shop.provider.calls()).hasSize(1);
  }

  @Test
  void theSecondSaleIsIssuedOnceItHasANumberOfItsOwn() {
    tillGives(7);
    shop.posts("V-1", "good");
    shop.posts("V-2", "good");
    shop.works();
    tillGives(8);
    SubmissionId corrected = shop.posts("V-2", "better");
    shop.works();

    assertThat(shop.issueOf(corrected).document().number()).isNotBlank();
    assertThat(numberOfLastFreeze()).isEqualTo("CAJA8");
  }

  @Test
  void aRejectedSaleKeepsTheNumberOfItsTill() {
    SubmissionId rejected = rejectedAs(7);
    SubmissionId other = shop.posts("V-2", "good");
    shop.works();
    SubmissionId corrected = shop.posts("V-1", "good");
    shop.works();

    assertThat(shop.failureOf(rejected).cause()).isEqualTo(FailureCause.REJECTED_BY_AUTHORITY);
    assertThat(whyFailed(other)).isEqualTo("NUMBER_TAKEN");
    assertThat(shop.issueOf(corrected).repeat()).isFalse();
    assertThat(numberOfLastFreeze()).isEqualTo("CAJA7");
  }

  @Test
  void aSaleThatWasSentTakesAnotherNumberOnlyWhenAnOperatorHasAbandonedIt() {
    var _ = rejectedAs(7);
    tillGives(8);
    SubmissionId changed = shop.posts("V-1", "good");
    shop.works();
    assertThat(whyFailed(changed)).isEqualTo("NUMBER_CHANGED");
    assertThat(shop.failureOf(changed).messages().getFirst().text()).contains("CAJA7", "CAJA8");

    shop.orders("V-1", OperatorAction.ABANDON);
    SubmissionId again = shop.posts("V-1", "better");
    shop.works();
    tillGives(7);
    SubmissionId heir = shop.posts("V-2", "good");
    shop.works();

    assertThat(shop.issueOf(again).repeat()).isFalse();
    assertThat(shop.issueOf(heir).repeat()).isFalse();
    assertThat(numberOfLastFreeze()).isEqualTo("CAJA7");
  }

  @Test
  void aNumberOfTheTillThatMayHaveBeenSentIsNeverAnothers() {
    shop.provider.post(ScriptedGateway.noAnswer());
    tillGives(7);
    shop.posts("V-1", "good");
    shop.works();
    shop.orders("V-1", OperatorAction.ABANDON);
    SubmissionId other = shop.posts("V-2", "good");
    shop.after(Duration.ofMinutes(3));

    assertThat(shop.alerts()).contains("NUMBER_KEPT");
    assertThat(whyFailed(other)).isEqualTo("NUMBER_TAKEN");
  }

  @Test
  void whatCannotBeSaidTakesNoNumberOfTheTill() {
    shop.provider.freezing =
        new Freezing.Inexpressible(List.of(new Message("NOT_SUPPORTED_BY_PROVIDER", "moneda")));
    tillGives(7);
    shop.posts("V-1", "good");
    shop.works();
    shop.provider.freezing = null;
    SubmissionId other = shop.posts("V-2", "good");
    shop.works();

    assertThat(shop.issueOf(other).repeat()).isFalse();
  }

  private SubmissionId rejectedAs(long number) {
    shop.provider.post(ScriptedGateway.rejectedAndUnheld());
    tillGives(number);
    SubmissionId rejected = shop.posts("V-1", "bad");
    shop.works();
    return rejected;
  }

  private void tillGives(long number) {
    shop.provider.numbering = new Numbering.ByTill(new DocumentNumber("CAJA", number));
  }

  private String whyFailed(SubmissionId submission) {
    return shop.failureOf(submission).messages().getFirst().code();
  }

  private String numberOfLastFreeze() {
    DocumentNumber number = shop.provider.lastFreeze.number();
    return number == null ? "" : number.text();
  }
}
