package co.acuse.submitter.submission;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.InvoiceEvent.AttemptStarted;
import co.acuse.contracts.lifecycle.InvoiceEvent.ContingencyEntered;
import co.acuse.contracts.lifecycle.InvoiceStatus;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.OutageSign.Kind;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.submitter.submission.HeldDocument.State;
import co.acuse.submitter.submission.SubmissionOutcome.Certainty;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invoices of type 04: given to their buyers while the authority does not answer. */
class ContingencyTests {

  private static final Duration LAG = Duration.ofSeconds(61);

  private final Shop shop = new Shop();

  @BeforeEach
  void issuesInContingency() {
    shop.provider.numbering = new Numbering.ByAcuse(new Series("SETP", 980, 999));
    shop.provider.asksByRequest = true;
    shop.provider.contingency = true;
    shop.provider.lanes = new LaneRules(8, false);
  }

  @Test
  void aSaleThatMayHaveBeenSentIsSignedAgainUnderItsNumberAndTime() {
    SubmissionId sale = soldWhileAway();
    AttemptStarted sent = attempts(sale).getFirst();

    ContingencyEntered entered = entered(sale);
    assertThat(entered.stamp()).isEqualTo(sent.stamp());
    assertThat(entered.requestHash()).isEqualTo("sha-good-04").isNotEqualTo(sent.requestHash());
    assertThat(entered.status()).contains(InvoiceStatus.PROCESANDO);
    assertThat(entered.transmitBy()).isEqualTo(entered.signedAt().plus(Duration.ofDays(2)));
    assertThat(entered.outage().signs()).hasSize(4).allMatch(sign -> sign.kind() == Kind.ERROR);
    assertThat(shop.isUnfinished(sale)).isTrue();
  }

  @Test
  void whatTheBuyerHasIsInTheEvent() {
    ArchivedFile xml = entered(soldWhileAway()).files().getFirst();

    assertThat(xml.kind()).isEqualTo(ArchivedFile.Kind.XML);
    assertThat(new String(decoded(xml), StandardCharsets.UTF_8)).isEqualTo("good-04");
  }

  @Test
  void whatMayBeThereIsAskedForBeforeItIsSignedAgain() {
    soldWhileAway();
    shop.provider.post(lostAnswer());
    SubmissionId second = shop.posts("V-2", "other");
    shop.works().contingency();
    assertThat(shop.provider.calls()).endsWith("POST V-2 other");
    assertThat(eventsOf(second, ContingencyEntered.class)).isEmpty();

    shop.after(Duration.ofMinutes(2));

    assertThat(shop.provider.calls()).contains("LOOKUP V-2").doesNotContain("POST V-2 other-04");
    assertThat(entered(second).requestHash()).isEqualTo("sha-other-04");
  }

  @Test
  void nothingIsSignedBeforeTheOutageIsProven() {
    shop.provider.away = true;
    SubmissionId sale = shop.posts("V-1", "good");
    shop.works().after(Duration.ofSeconds(12));

    assertThat(eventsOf(sale, ContingencyEntered.class)).isEmpty();
  }

  @Test
  void oneAnswerEndsTheProof() {
    SubmissionId first = soldWhileAway();
    shop.back().after(LAG);
    assertThat(shop.issueOf(first)).isNotNull();

    shop.provider.away = true;
    SubmissionId second = shop.posts("V-2", "other");
    shop.works().after(Duration.ofSeconds(3));

    assertThat(eventsOf(second, ContingencyEntered.class)).isEmpty();
  }

  @Test
  void aSaleMadeInTheOutageIsSignedAtOnceAndNeverSentAsAnotherType() {
    soldWhileAway();
    SubmissionId second = shop.posts("V-2", "other");
    shop.places().contingency();

    assertThat(entered(second).stamp().text()).isEqualTo("SETP981");
    assertThat(attempts(second)).isEmpty();

    shop.back().after(Duration.ofSeconds(30));
    assertThat(attempts(second))
        .extracting(AttemptStarted::requestHash)
        .containsOnly("sha-other-04");
    assertThat(shop.issueOf(second).notices()).isEmpty();
  }

  @Test
  void aSaleThatItsTillNumberedKeepsNumberAndTime() {
    soldWhileAway();
    SubmissionId ofTill = shop.postsNumbered("CAJA-7", "till", 7);
    shop.places().contingency();

    assertThat(entered(ofTill).stamp().text()).isEqualTo("CAJA7");
    assertThat(entered(ofTill).stamp().issuedAt()).isBefore(entered(ofTill).signedAt());
  }

  @Test
  void aSaleThatItsTillDatedYesterdayIsNotSignedToday() {
    shop.clock.advance(Duration.ofDays(1));
    soldWhileAway();
    SubmissionId ofTill = shop.postsNumbered("CAJA-8", "till", 8);
    shop.places().contingency();

    assertThat(eventsOf(ofTill, ContingencyEntered.class)).isEmpty();
    assertThat(shop.isUnfinished(ofTill)).isTrue();
  }

  @Test
  void whenTheAuthorityIsBackItIsAskedTwiceBeforeTheTypeFourLeaves() {
    SubmissionId sale = soldWhileAway();
    shop.provider.calls();

    shop.back().after(LAG);

    List<String> calls = shop.provider.calls();
    assertThat(calls.getLast()).isEqualTo("POST V-1 good-04");
    assertThat(calls.subList(0, calls.size() - 1)).hasSizeGreaterThan(1).containsOnly("LOOKUP V-1");
    assertThat(shop.issueOf(sale).notices()).isEmpty();
  }

  @Test
  void whatTheAuthorityHeldAsTypeOneIsNeverIssuedAgain() {
    SubmissionId sale = soldWhileAway();
    shop.provider.calls();
    shop.provider.lookUp(shop.provider.found(State.VALIDATED, "V-1", "good", "SETP980"));

    shop.back().after(LAG);

    assertThat(shop.provider.calls()).containsExactly("LOOKUP V-1");
    assertThat(shop.issueOf(sale).notices())
        .extracting(Message::code)
        .containsExactly("HELD_AS_TYPE_01");
  }

  @Test
  void aWorkerThatDiesInBetweenTransmitsTheSameBytes() {
    SubmissionId sale = soldWhileAway();

    shop.restarts();
    shop.back().after(LAG);

    assertThat(attempts(sale).getLast().requestHash()).isEqualTo(entered(sale).requestHash());
    assertThat(shop.issueOf(sale)).isNotNull();
  }

  @Test
  void aLedgerThatWasRestoredFromACopySendsTheVeryBytesThatTheBuyerHas() {
    shop.provider.away = true;
    SubmissionId sale = shop.posts("V-1", "good");
    InMemoryLedger copy = shop.places().ledger.copy();
    shop.works().after(Duration.ofMinutes(2));
    ContingencyEntered entered = entered(sale);
    shop.provider.calls();

    Shop restored = shop.restoredFrom(copy);
    restored.back().after(Duration.ofMinutes(3));

    assertThat(restored.provider.calls()).endsWith("POST V-1 good-04").hasSizeGreaterThan(1);
    assertThat(restored.issueOf(sale)).isNotNull();
    assertThat(restored.eventsOf(sale))
        .filteredOn(AttemptStarted.class::isInstance)
        .map(event -> ((AttemptStarted) event).stamp())
        .containsOnly(entered.stamp());
  }

  @Test
  void waitsOfWhatTheBuyerMayHaveSayContingency() {
    SubmissionId sale = soldWhileAway();
    shop.after(Duration.ofMinutes(20));

    assertThat(eventsOf(sale, InvoiceEvent.SubmissionWaiting.class))
        .filteredOn(wait -> wait.header().sequence() > entered(sale).header().sequence())
        .isNotEmpty()
        .allMatch(wait -> wait.phase() == Phase.CONTINGENCY);
  }

  @Test
  void theTimeForRetriesDoesNotEndItAndItsDeadlineIsTold() {
    SubmissionId sale = soldWhileAway();
    for (int hour = 0; hour < 100; hour++) {
      shop.later(Duration.ofHours(1));
    }
    assertThat(shop.isUnfinished(sale)).isTrue();
    assertThat(shop.alerts()).containsOnlyOnce("CONTINGENCY_DEADLINE").doesNotContain("STUCK");

    shop.back().after(LAG);
    assertThat(shop.issueOf(sale)).isNotNull();
  }

  @Test
  void aRejectedOneIsToldToAPersonAndItsNumberIsNeverGivenBack() {
    soldWhileAway();
    SubmissionId second = shop.posts("V-2", "other");
    shop.places().contingency();
    shop.provider.post(ScriptedGateway.rejectedAndUnheld());
    shop.back().after(LAG);

    assertThat(shop.failureOf(second).cause()).isEqualTo(FailureCause.REJECTED_BY_AUTHORITY);
    assertThat(shop.alerts()).contains("CONTINGENCY_REJECTED");

    shop.orders("V-2", OperatorAction.ABANDON).works();
    assertThat(shop.alerts()).contains("NUMBER_KEPT").doesNotContain("NUMBER_GIVEN_BACK");
  }

  @Test
  void aCorrectionDoesNotTakeThePlaceOfWhatTheBuyerHas() {
    soldWhileAway();
    SubmissionId second = shop.posts("V-2", "other");
    shop.places().contingency();
    SubmissionId correction = shop.posts("V-2", "mended");
    shop.places();
    shop.back().after(LAG);

    assertThat(shop.issueOf(second)).isNotNull();
    assertThat(shop.failureOf(correction).cause()).isEqualTo(FailureCause.CONFLICT);
  }

  @Test
  void anotherAccountDoesNotGetWhatTheBuyerHas() {
    SubmissionId sale = soldWhileAway();
    shop.movesTo("otra", true);
    shop.back().after(LAG);

    assertThat(shop.issueOf(sale)).isNotNull();
    assertThat(shop.provider.accounts()).containsExactly("tienda");
  }

  @Test
  void aNoteWaitsForItsInvoice() {
    SubmissionId sale = soldWhileAway();
    SubmissionId note = shop.postsNote("V-1");
    shop.works().after(Duration.ofMinutes(2));

    assertThat(eventsOf(note, ContingencyEntered.class)).isEmpty();
    assertThat(shop.waitOf(note).phase()).isEqualTo(Phase.WAITING_INVOICE);

    shop.back().after(LAG);
    assertThat(shop.issueOf(sale)).isNotNull();
    assertThat(shop.issueOf(note)).isNotNull();
  }

  @Test
  void whatWasSentYesterdayGoesToAPerson() {
    shop.provider.away = true;
    shop.provider.post(ScriptedGateway.noAnswer());
    SubmissionId sale = shop.posts("V-1", "good");
    shop.works();
    shop.later(Duration.ofDays(1)).after(Duration.ofMinutes(3));

    assertThat(eventsOf(sale, ContingencyEntered.class)).isEmpty();
    assertThat(shop.alerts()).containsOnlyOnce("CONTINGENCY_MISSED");

    shop.back().after(Duration.ofMinutes(15));
    assertThat(shop.issueOf(sale)).isNotNull();
    assertThat(attempts(sale)).extracting(AttemptStarted::requestHash).containsOnly("sha-good");
  }

  @Test
  void whatTheAuthorityIsDecidingOnIsLeftAlone() {
    soldWhileAway();
    shop.provider.post(
        new SubmissionOutcome.Pending(
            ScriptedGateway.inProcess("V-2"), ScriptedGateway.answer(null)));
    SubmissionId pending = shop.posts("V-2", "other");
    shop.works().after(Duration.ofMinutes(2));

    assertThat(eventsOf(pending, ContingencyEntered.class)).isEmpty();
  }

  @Test
  void nobodyEntersItUnlessItIsSwitchedOn() {
    shop.provider.contingency = false;
    SubmissionId sale = sold();

    assertThat(eventsOf(sale, ContingencyEntered.class)).isEmpty();
  }

  private SubmissionId soldWhileAway() {
    SubmissionId sale = sold();
    assertThat(eventsOf(sale, ContingencyEntered.class)).as("contingency entered").hasSize(1);
    return sale;
  }

  /** One request was sent and lost, and everything since has failed. */
  private SubmissionId sold() {
    shop.provider.away = true;
    shop.provider.post(lostAnswer());
    SubmissionId sale = shop.posts("V-1", "good");
    shop.works().after(Duration.ofMinutes(2));
    return sale;
  }

  private static SubmissionOutcome lostAnswer() {
    return new SubmissionOutcome.Unavailable(
        Certainty.MAYBE_SENT, new Answer(503, null, "HTTP 503", Kind.ERROR));
  }

  private ContingencyEntered entered(SubmissionId sale) {
    return eventsOf(sale, ContingencyEntered.class).getFirst();
  }

  private List<AttemptStarted> attempts(SubmissionId sale) {
    return eventsOf(sale, AttemptStarted.class);
  }

  private <E extends InvoiceEvent> List<E> eventsOf(SubmissionId sale, Class<E> kind) {
    return Collections.unmodifiableList(
        shop.eventsOf(sale).stream().filter(kind::isInstance).map(kind::cast).toList());
  }

  private static byte[] decoded(ArchivedFile file) {
    return Base64.getDecoder().decode(file.base64() == null ? "" : file.base64());
  }
}
