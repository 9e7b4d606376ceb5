package co.acuse.submitter.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.contracts.lifecycle.DocumentStamp;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.IssuedDocument;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.OutageProof;
import co.acuse.contracts.lifecycle.OutageSign;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.submitter.restore.RestoredLedger;
import co.acuse.submitter.submission.LeaseTable.Grant;
import co.acuse.submitter.submission.Schedule.Turn;
import co.acuse.submitter.submission.SubmissionOutcome.Certainty;
import co.acuse.submitter.submission.SubmissionOutcome.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every ledger does, in memory or in PostgreSQL. */
public abstract class LedgerContract {

  private static final Answer NO_ANSWER = new Answer(null, null, "no answer");
  protected static final IssuerNit ISSUER = InvoiceFixture.ISSUER;
  protected static final Instant SOLD = InvoiceFixture.ACCEPTED_AT;
  protected static final Duration LEASE = Duration.ofSeconds(45);
  private static final Account ACCOUNT = new Account(Provider.FACTUS, "tienda", "simulator");
  private static final DocumentStamp STAMP = new DocumentStamp("SETP", 1, "c".repeat(96), SOLD);

  protected abstract Ledger ledger();

  protected abstract Submissions submissions();

  protected abstract LeaseTable leases();

  protected abstract Outbox outbox();

  protected abstract AccountStandings standings();

  protected abstract RestoredLedger restored();

  /** Drops what finished documents no longer need, however short a while ago they ended. */
  protected abstract void keepHouse();

  private final Decisions decisions =
      new Decisions(
          Timing.standard(),
          new Random(1),
          _ -> new AccountState.Usable(ACCOUNT),
          _ -> new ProviderModel(new SteppedClock(SOLD), new Random(1), Duration.ZERO));

  @Test
  void insertsSubmissionsOnceInTheOrderGiven() {
    SubmissionRequested first = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested second = Sales.sale("V-2", "good", 2, SOLD);

    assertThat(insert(first, second)).isEmpty();
    assertThat(insert(second, first)).isEmpty();

    assertThat(ledger().unplaced(ISSUER, 10))
        .containsExactly(first.invoiceId(), second.invoiceId());
  }

  @Test
  void namesSubmissionsThatContradictWhatIsThereUnderTheirId() {
    insert(Sales.sale("V-1", "good", 1, SOLD));

    assertThat(
            insert(
                Sales.sale("V-1", "good", 1, SOLD),
                Sales.sale("V-1", "other", 1, SOLD),
                Sales.sale("V-2", "good", 1, SOLD)))
        .containsExactly(1, 2);
  }

  @Test
  void writesADecisionItsEventsAndItsScheduleTogether() {
    SubmissionRequested sale = Sales.sale("V-1", "good", 1, SOLD);
    insert(sale);
    Lease lease = acquire("one").lease();

    place(lease, sale);

    assertThat(ledger().unplaced(ISSUER, 10)).isEmpty();
    assertThat(due()).containsExactly(sale.invoiceId());
    assertThat(events())
        .singleElement()
        .isInstanceOfSatisfying(
            InvoiceEvent.SubmissionActivated.class,
            event -> {
              assertThat(event.header().sequence()).isEqualTo(1);
              assertThat(event.header().submissionId()).isEqualTo(sale.submissionId());
              assertThat(event.payloadIn().get("referenceCode").asString()).isEqualTo("V-1");
            });
  }

  @Test
  void placesSeveralDocumentsInOneTransactionInTheOrderGiven() {
    SubmissionRequested first = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested second = Sales.sale("V-2", "good", 2, SOLD);
    SubmissionRequested correction = Sales.sale("V-1", "other", 3, SOLD);
    insert(first, second);
    Lease lease = acquire("one").lease();
    place(lease, first);
    insert(correction);

    assertThat(placeAll(lease, second, first))
        .hasValueSatisfying(all -> assertThat(all).hasSize(2));

    assertThat(ledger().unplaced(ISSUER, 10)).isEmpty();
    assertThat(due()).containsExactly(second.invoiceId(), first.invoiceId());
    assertThat(events())
        .extracting(event -> event.header().submissionId())
        .containsExactly(
            first.submissionId(),
            second.submissionId(),
            first.submissionId(),
            correction.submissionId());
  }

  @Test
  void writesNothingOfABatchInWhichOneDecisionFails() {
    SubmissionRequested good = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested bad = Sales.sale("V-2", "good", 2, SOLD);
    insert(good, bad);
    Lease lease = acquire("one").lease();

    assertThatThrownBy(() ->
            ledger()
                .reviseAll(
                    lease,
                    List.of(good.invoiceId(), bad.invoiceId()),
                    file -> {
                      if (file.key().invoiceId().equals(bad.invoiceId())) {
                        throw new IllegalStateException("a bug");
                      }
                      return decisions.place(file);
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(ledger().unplaced(ISSUER, 10)).containsExactly(good.invoiceId(), bad.invoiceId());
    assertThat(events()).isEmpty();
  }

  @Test
  void writesNothingOfABatchForAnEarlierEpoch() {
    SubmissionRequested sale = Sales.sale("V-1", "good", 1, SOLD);
    insert(sale);
    Lease old = acquire("one").lease();
    acquire("one");

    assertThat(placeAll(old, sale)).isEmpty();
    assertThat(ledger().unplaced(ISSUER, 10)).hasSize(1);
  }

  @Test
  void namesWhatHoldsALaneUpAndWhoWaitsBehind() {
    SubmissionRequested head = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested second = Sales.sale("V-2", "good", 2, SOLD);
    SubmissionRequested third = Sales.sale("V-3", "good", 3, SOLD);
    insert(head, second, third);
    Lease lease = acquire("one").lease();
    placeAll(lease, head, second, third);
    assertThat(ledger().obstacle(ISSUER, DocumentType.INVOICE)).isEmpty();

    Blocker foreign = new Blocker("AJENO-1", "SETP9", false);
    hold(lease, head, new Told(head.submissionId(), Phase.BLOCKED, "BLOCKED", 1, foreign));
    assertThat(ledger().obstacle(ISSUER, DocumentType.INVOICE)).contains(Obstacle.behind(foreign));
    hold(lease, head, new Told(head.submissionId(), Phase.PENDING_AUTHORITY, "PENDING", 1, null));
    Obstacle own = Obstacle.behind(new Blocker("V-1", null, true));
    assertThat(ledger().obstacle(ISSUER, DocumentType.INVOICE)).contains(own);

    ledger().revise(lease, second.invoiceId(), file -> decisions.explain(file, own));

    List<Ledger.InLine> line = ledger().inLine(ISSUER, DocumentType.INVOICE, 0, 10);
    assertThat(line)
        .extracting(Ledger.InLine::id)
        .containsExactly(second.invoiceId(), third.invoiceId());
    assertThat(line).extracting(one -> own.isKnown(one.told())).containsExactly(true, false);
    assertThat(ledger().inLine(ISSUER, DocumentType.INVOICE, line.getFirst().age(), 10))
        .extracting(Ledger.InLine::id)
        .containsExactly(third.invoiceId());
  }

  private void hold(Lease lease, SubmissionRequested sale, Told told) {
    ledger()
        .revise(
            lease,
            sale.invoiceId(),
            file -> {
              file.dealings().told = told;
              file.schedule(Turn.TIMED, Instant.parse("2999-01-01T00:00:00Z"), true);
              return file;
            });
  }

  @Test
  void remembersEverythingOfADocumentBetweenDecisions() {
    SubmissionRequested sale = Sales.sale("V-1", "good", 1, SOLD);
    insert(sale);
    Lease lease = acquire("one").lease();
    Order sent = ledger().revise(lease, sale.invoiceId(), decisions::next).orElseThrow();

    Optional<DocumentFile> seen = ledger().revise(lease, sale.invoiceId(), file -> file);

    DocumentFile file = seen.orElseThrow();
    assertThat(file.stage()).isEqualTo(Stage.SENDING);
    assertThat(file.dealings().request).isEqualTo(((Order.Post) sent).request());
    assertThat(file.dealings().boundTo).isEqualTo(ACCOUNT);
    assertThat(file.requireActive().attempts()).isEqualTo(1);
    assertThat(file.requireActive().frozenSha256()).isEqualTo(((Order.Post) sent).bytes().sha256());
  }

  @Test
  void writesNothingForAnEarlierEpoch() {
    SubmissionRequested sale = Sales.sale("V-1", "good", 1, SOLD);
    insert(sale);
    Lease old = acquire("one").lease();
    leases().release(old, BudgetUse.Told.NOTHING);
    Lease fresh = acquire("two").lease();

    assertThat(fresh.epoch()).isGreaterThan(old.epoch());
    assertThat(ledger().revise(old, sale.invoiceId(), decisions::place)).isEmpty();
    assertThat(ledger().unplaced(ISSUER, 10)).hasSize(1);
    assertThat(ledger().revise(fresh, sale.invoiceId(), decisions::place)).isPresent();
    outbox().published(old, List.of(outbox().unpublished(ISSUER, 1).getFirst().id()));
    assertThat(outbox().unpublished(ISSUER, 10)).hasSize(1);
  }

  @Test
  void leasesAnIssuerToOneHolderAtATime() {
    Grant first = acquire("one");

    assertThat(first.takenOver()).isFalse();
    assertThat(leases().acquire(ISSUER, "two", LEASE)).isEmpty();
    assertThat(leases().renew(List.of(first.lease()), LEASE)).containsExactly(ISSUER);

    leases().release(first.lease(), BudgetUse.Told.NOTHING);
    Grant second = acquire("two");
    assertThat(second.takenOver()).isTrue();
    assertThat(leases().renew(List.of(first.lease()), LEASE)).isEmpty();
  }

  @Test
  void givesAnInstanceItsOwnLeaseBackAtOnceWithANewEpoch() {
    Grant first = acquire("one");

    Grant again = acquire("one");

    assertThat(first.earlier()).isInstanceOf(BudgetUse.None.class);
    assertThat(again.takenOver()).isFalse();
    assertThat(again.earlier()).isInstanceOf(BudgetUse.Untold.class);
    assertThat(again.lease().epoch()).isGreaterThan(first.lease().epoch());
  }

  @Test
  void tellsTheNextHolderWhatStillCountsOfTheRateBudget() {
    Lease first = acquire("one").lease();
    leases().release(first, new BudgetUse.Told(7, Duration.ofSeconds(50)));

    Grant second = acquire("two");

    assertThat(second.earlier())
        .isInstanceOfSatisfying(
            BudgetUse.Told.class,
            told -> {
              assertThat(told.requests()).isEqualTo(7);
              assertThat(told.counts()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(50));
            });
    leases().release(second.lease(), BudgetUse.Told.NOTHING);
    assertThat(acquire("three").earlier())
        .isInstanceOfSatisfying(BudgetUse.Told.class, told -> assertThat(told.counts()).isZero());
  }

  @Test
  void namesIssuersWithAnythingToDo() {
    SubmissionRequested sale = Sales.sale("V-1", "good", 1, SOLD);
    assertThat(leases().withWork("one")).isEmpty();
    insert(sale);
    assertThat(leases().withWork("one")).containsExactly(ISSUER);

    Lease lease = acquire("one").lease();
    place(lease, sale);
    assertThat(leases().withWork("one")).containsExactly(ISSUER);

    park(lease, sale, Turn.NONE, null, false);
    assertThat(leases().withWork("one")).as("an unpublished event").containsExactly(ISSUER);
    outbox().published(lease, List.of(outbox().unpublished(ISSUER, 1).getFirst().id()));
    assertThat(leases().withWork("one")).isEmpty();

    park(lease, sale, Turn.TIMED, Instant.EPOCH, false);
    assertThat(leases().withWork("one")).containsExactly(ISSUER);
  }

  @Test
  void letsOnlyTheHolderOfALaneGo() {
    SubmissionRequested first = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested second = Sales.sale("V-2", "good", 2, SOLD);
    insert(first, second);
    Lease lease = acquire("one").lease();
    place(lease, first);
    place(lease, second);
    assertThat(due()).containsExactly(first.invoiceId(), second.invoiceId());

    park(lease, second, Turn.TIMED, Instant.EPOCH, true);
    assertThat(due()).containsExactly(second.invoiceId());

    park(lease, second, Turn.TIMED, Instant.parse("2999-01-01T00:00:00Z"), true);
    assertThat(due()).isEmpty();
  }

  @Test
  void letsWhatMayStandInTheWayGoBesideABlockedOneAndBeforeIt() {
    SubmissionRequested lost = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested blocked = Sales.sale("V-2", "good", 2, SOLD);
    SubmissionRequested third = Sales.sale("V-3", "good", 3, SOLD);
    insert(lost, blocked, third);
    Lease lease = acquire("one").lease();
    List.of(lost, blocked, third).forEach(sale -> place(lease, sale));
    losesAnswer(lease, lost);
    park(lease, lost, Turn.TIMED, Instant.EPOCH, false);

    submit(lease, blocked, new SubmissionOutcome.Blocked(null, NO_ANSWER));
    park(lease, blocked, Turn.TIMED, Instant.EPOCH, true);

    assertThat(due()).containsExactly(lost.invoiceId(), blocked.invoiceId());
  }

  @Test
  void letsWhatIsToBeAskedForFirstGoBesideABlockedOne() {
    SubmissionRequested sentAgain = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested blocked = Sales.sale("V-2", "good", 2, SOLD);
    insert(sentAgain, blocked);
    Lease lease = acquire("one").lease();
    List.of(sentAgain, blocked).forEach(sale -> place(lease, sale));
    submit(lease, blocked, new SubmissionOutcome.Blocked(null, new Answer(409, null, "conflict")));
    park(lease, blocked, Turn.TIMED, Instant.EPOCH, true);
    assertThat(due()).containsExactly(blocked.invoiceId());

    ledger()
        .revise(
            lease,
            sentAgain.invoiceId(),
            file -> {
              file.dealings().lookFirst = true;
              file.queue();
              return file;
            });

    assertThat(due()).containsExactly(sentAgain.invoiceId(), blocked.invoiceId());
  }

  @Test
  void letsNothingGoBesideAHolderThatIsNotBlocked() {
    SubmissionRequested lost = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested asked = Sales.sale("V-2", "good", 2, SOLD);
    insert(lost, asked);
    Lease lease = acquire("one").lease();
    List.of(lost, asked).forEach(sale -> place(lease, sale));
    losesAnswer(lease, lost);
    park(lease, lost, Turn.TIMED, Instant.EPOCH, false);

    losesAnswer(lease, asked);
    park(lease, asked, Turn.TIMED, Instant.EPOCH, true);

    assertThat(due()).containsExactly(asked.invoiceId());
  }

  @Test
  void letsLiveSalesGoBeforeReplaysAndOlderBeforeYounger() {
    SubmissionRequested old = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested replay = Sales.replay("V-3", "good", 3, SOLD, Sales.id(99));
    SubmissionRequested young = Sales.sale("V-2", "good", 2, SOLD);
    insert(old, replay, young);
    Lease lease = acquire("one").lease();
    List.of(old, replay, young).forEach(sale -> place(lease, sale));

    assertThat(due()).containsExactly(old.invoiceId(), young.invoiceId(), replay.invoiceId());
  }

  @Test
  void recordsANumberHeldTwiceBesideTheOutcome() {
    SubmissionRequested first = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested second = Sales.sale("V-2", "good", 2, SOLD);
    insert(first, second);
    Lease lease = acquire("one").lease();

    issue(lease, first, "SETP1");
    issue(lease, second, "SETP1");

    assertThat(events())
        .filteredOn(InvoiceEvent.InvoiceIssued.class::isInstance)
        .as("both outcomes are written")
        .hasSize(2);
    assertThat(events())
        .filteredOn(InvoiceEvent.AlertRaised.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            InvoiceEvent.AlertRaised.class,
            alert -> assertThat(alert.alert().code()).isEqualTo("NUMBER_HELD_TWICE"));
  }

  @Test
  void suspendsAnIssuerUntilItIsLifted() {
    standings().hold(ISSUER, new Message("WRONG_COMPANY", "otra empresa"));

    assertThat(standings().all())
        .singleElement()
        .satisfies(suspension -> {
          assertThat(suspension.issuer()).isEqualTo(ISSUER);
          assertThat(suspension.retryAt()).isNull();
        });
    standings().retryNow(ISSUER);
    assertThat(standings().of(ISSUER).orElseThrow().retryAt()).isNotNull();
    standings().lift(ISSUER);
    assertThat(standings().of(ISSUER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UNAVAILABLE", "PROVIDER_AWAY", "ACCOUNT_CHECK_FAILED"})
  void hastensWhatWaitsForProviderOrAccount(String code) {
    SubmissionRequested sale = Sales.sale("V-1", "good", 1, SOLD);
    insert(sale);
    Lease lease = acquire("one").lease();
    place(lease, sale);
    ledger()
        .revise(
            lease,
            sale.invoiceId(),
            file -> {
              file.dealings().told =
                  new Told(sale.submissionId(), Phase.WAITING_RETRY, code, 0, null);
              file.schedule(Turn.TIMED, Instant.parse("2999-01-01T00:00:00Z"), false);
              return file;
            });
    assertThat(due()).isEmpty();

    ledger().hasten(lease);

    assertThat(due()).containsExactly(sale.invoiceId());
  }

  protected List<Integer> insert(SubmissionRequested... submissions) {
    return submissions().insert(List.of(submissions).stream().map(Sales::arrival).toList());
  }

  @Test
  void givesEachDocumentTheNextNumberOfASeriesAndTheSameOneAgain() {
    SubmissionRequested first = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested second = Sales.sale("V-2", "good", 2, SOLD);
    insert(first, second);
    Lease lease = acquire("one").lease();

    assertThat(number(lease, first, "SETP", 980, 990)).contains("SETP980");
    assertThat(number(lease, second, "SETP", 980, 990)).contains("SETP981");
    assertThat(number(lease, first, "SETP", 980, 990)).contains("SETP980");
    assertThat(number(lease, first, "OTRO", 1, 9)).as("another series").contains("OTRO1");
  }

  @Test
  void givesNoNumberBeyondASeriesAndGoesOnWithTheNextOne() {
    SubmissionRequested first = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested second = Sales.sale("V-2", "good", 2, SOLD);
    insert(first, second);
    Lease lease = acquire("one").lease();
    assertThat(number(lease, first, "SETP", 7, 7)).contains("SETP7");

    assertThat(number(lease, second, "SETP", 7, 7)).isEmpty();
    assertThat(number(lease, second, "SETP", 101, 200)).contains("SETP101");
    assertThat(number(lease, first, "SETP", 101, 200))
        .as("its number lies outside what may be given now")
        .contains("SETP102");
    assertThat(number(lease, first, "SETP", 101, 200)).contains("SETP102");
    assertThat(number(lease, first, "SETP", 1, 200)).as("of two the lower").contains("SETP7");
  }

  @Test
  void keepsANumberOfAnySeriesAndTakesNewOnesFromTheFirstThatHasSome() {
    SubmissionRequested[] sales = new SubmissionRequested[3];
    for (int i = 0; i < sales.length; i++) {
      sales[i] = Sales.sale("V-" + i, "good", i + 1, SOLD);
    }
    insert(sales);
    Lease lease = acquire("one").lease();
    List<Series> both = List.of(new Series("SETP", 1, 1), new Series("SETQ", 5, 9));
    assertThat(number(lease, sales[0], "SETQ", 5, 9)).contains("SETQ5");

    assertThat(number(lease, sales[0], both)).contains("SETQ5");
    assertThat(number(lease, sales[1], both)).contains("SETP1");
    assertThat(number(lease, sales[2], both)).contains("SETQ6");
  }

  @Test
  void givesNoNumberInATransactionThatFails() {
    SubmissionRequested first = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested second = Sales.sale("V-2", "good", 2, SOLD);
    insert(first, second);
    Lease lease = acquire("one").lease();

    assertThatThrownBy(() ->
            ledger()
                .revise(
                    lease,
                    first.invoiceId(),
                    file -> {
                      hold(file, new Series("SETP", 1, 9));
                      throw new IllegalStateException("a bug");
                    }))
        .hasMessageContaining("a bug");

    assertThat(number(lease, second, "SETP", 1, 9)).contains("SETP1");
  }

  @Test
  void givesTheLowestNumberThatWasGivenBackBeforeANewOne() {
    SubmissionRequested[] sales = new SubmissionRequested[4];
    for (int i = 0; i < sales.length; i++) {
      sales[i] = Sales.sale("V-" + i, "good", i + 1, SOLD);
    }
    insert(sales);
    Lease lease = acquire("one").lease();
    for (int i = 0; i < 3; i++) {
      place(lease, sales[i]);
      number(lease, sales[i], "SETP", 1, 9);
    }
    refuse(lease, sales[1]);
    refuse(lease, sales[0]);

    abandon(lease, sales[1]);
    abandon(lease, sales[0]);

    assertThat(number(lease, sales[3], "SETP", 1, 9)).contains("SETP1");
    assertThat(number(lease, sales[0], "SETP", 1, 9)).contains("SETP2");
    assertThat(number(lease, sales[1], "SETP", 1, 9)).contains("SETP4");
  }

  @Test
  void keepsTheNumberOfWhatMayHaveBeenSentWhateverAnOperatorOrders() {
    SubmissionRequested sale = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested next = Sales.sale("V-2", "good", 2, SOLD);
    insert(sale, next);
    Lease lease = acquire("one").lease();
    place(lease, sale);
    number(lease, sale, "SETP", 1, 9);
    losesAnswer(lease, sale);

    abandon(lease, sale);

    assertThat(number(lease, next, "SETP", 1, 9)).contains("SETP2");
  }

  @Test
  void givesALowerRangeItsOwnNumbersThoughAHigherOneOfItsPrefixWasBegun() {
    SubmissionRequested[] sales = new SubmissionRequested[3];
    for (int i = 0; i < sales.length; i++) {
      sales[i] = Sales.sale("V-" + i, "good", i + 1, SOLD);
    }
    insert(sales);
    Lease lease = acquire("one").lease();

    assertThat(number(lease, sales[0], "SETP", 501, 900)).contains("SETP501");
    assertThat(number(lease, sales[1], "SETP", 1, 500)).contains("SETP1");
    assertThat(number(lease, sales[2], "SETP", 501, 900)).contains("SETP502");
  }

  @Test
  void beginsARangeWhereOthersLeftOffAndNeverGoesBack() {
    SubmissionRequested[] sales = new SubmissionRequested[4];
    for (int i = 0; i < sales.length; i++) {
      sales[i] = Sales.sale("V-" + i, "good", i + 1, SOLD);
    }
    insert(sales);
    Lease lease = acquire("one").lease();

    assertThat(number(lease, sales[0], List.of(new Series("SETP", 1, 5, 900)))).contains("SETP5");
    assertThat(number(lease, sales[1], List.of(new Series("SETP", 1, 8, 900)))).contains("SETP8");
    assertThat(number(lease, sales[2], List.of(new Series("SETP", 1, 900)))).contains("SETP9");
    assertThat(number(lease, sales[3], List.of(new Series("SETP", 1, 9, 9)))).isEmpty();
  }

  @Test
  void holdsTheNumbersThatALostLedgerToldAndGoesOnBehindThem() {
    SubmissionRequested first = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested second = Sales.sale("V-2", "good", 2, SOLD);
    SubmissionRequested third = Sales.sale("V-3", "good", 3, SOLD);
    insert(first, second, third);
    Lease lease = acquire("one").lease();

    holdTold(lease, first, 3, SOLD);

    assertThat(number(lease, first, "SETP", 1, 9)).contains("SETP3");
    assertThat(number(lease, second, "SETP", 1, 9)).contains("SETP4");
    restored().freeUntold(ISSUER, Provider.DIAN, DocumentType.INVOICE, new Series("SETP", 1, 9));
    assertThat(number(lease, third, "SETP", 1, 9))
        .as("never told, so never sent")
        .contains("SETP1");
  }

  @Test
  void takesTheLaterWordOnWhoseANumberIs() {
    SubmissionRequested first = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested second = Sales.sale("V-2", "good", 2, SOLD);
    insert(first, second);
    Lease lease = acquire("one").lease();

    holdTold(lease, second, 1, SOLD.plusSeconds(9));
    holdTold(lease, first, 1, SOLD);
    giveBackTold(lease, first, SOLD.plusSeconds(5));

    assertThat(number(lease, second, "SETP", 1, 9)).contains("SETP1");
    assertThat(number(lease, first, "SETP", 1, 9)).contains("SETP2");
    giveBackTold(lease, second, SOLD.plusSeconds(10));
    assertThat(number(lease, second, "SETP", 1, 9)).as("free, and so the lowest").contains("SETP1");
  }

  @Test
  void givesANumberOfATillToOneSaleOnly() {
    SubmissionRequested first = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested second = Sales.sale("V-2", "good", 2, SOLD);
    insert(first, second);
    Lease lease = acquire("one").lease();
    place(lease, first);
    place(lease, second);

    assertThat(claim(lease, first, "CAJA", 7)).isEqualTo(new Claim.Held());
    assertThat(claim(lease, first, "CAJA", 7)).as("again").isEqualTo(new Claim.Held());
    assertThat(claim(lease, second, "CAJA", 7))
        .isEqualTo(new Claim.OfAnother(first.invoice().referenceCode()));
    assertThat(claim(lease, second, "CAJB", 7)).isEqualTo(new Claim.Held());
  }

  @Test
  void keepsTheNumberOfATillUntilAnOperatorGivesItBack() {
    SubmissionRequested first = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested second = Sales.sale("V-2", "good", 2, SOLD);
    insert(first, second);
    Lease lease = acquire("one").lease();
    place(lease, first);
    place(lease, second);
    claim(lease, first, "CAJA", 7);
    refuse(lease, first);

    assertThat(claim(lease, first, "CAJA", 8))
        .isEqualTo(new Claim.KeepsAnother(new DocumentNumber("CAJA", 7)));
    abandon(lease, first);
    assertThat(claim(lease, second, "CAJA", 7)).isEqualTo(new Claim.Held());
    assertThat(claim(lease, first, "CAJA", 8)).isEqualTo(new Claim.Held());
  }

  @Test
  void holdsTheNumberOfATillThatALostLedgerTold() {
    SubmissionRequested first = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested second = Sales.sale("V-2", "good", 2, SOLD);
    insert(first, second);
    Lease lease = acquire("one").lease();
    place(lease, first);

    holdTold(lease, first, 3, SOLD);

    assertThat(claim(lease, second, "SETP", 3))
        .isEqualTo(new Claim.OfAnother(first.invoice().referenceCode()));
    assertThat(claim(lease, first, "SETP", 3)).isEqualTo(new Claim.Held());
  }

  protected Claim claim(Lease lease, SubmissionRequested sale, String prefix, long number) {
    return ledger()
        .revise(
            lease,
            sale.invoiceId(),
            file ->
                file.ledger().claim(file.key(), Provider.DIAN, new DocumentNumber(prefix, number)))
        .orElseThrow();
  }

  @Test
  void tellsTheEventsOfOneDocumentApart() {
    SubmissionRequested first = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested second = Sales.sale("V-2", "good", 2, SOLD);
    insert(first, second);
    Lease lease = acquire("one").lease();
    place(lease, first);
    place(lease, second);

    assertThat(outbox().unpublishedOf(ISSUER, second.invoiceId()))
        .extracting(Outbox.Pending::id)
        .containsExactly(outbox().unpublished(ISSUER, 10).getLast().id());
  }

  private void holdTold(Lease lease, SubmissionRequested sale, long number, Instant at) {
    ledger()
        .revise(
            lease,
            sale.invoiceId(),
            file -> {
              file.ledger()
                  .holdTold(file.key(), Provider.DIAN, new DocumentNumber("SETP", number), at);
              return file;
            });
  }

  private void giveBackTold(Lease lease, SubmissionRequested sale, Instant at) {
    ledger()
        .revise(
            lease,
            sale.invoiceId(),
            file -> {
              file.ledger().giveBackTold(sale.invoiceId(), at);
              return file;
            });
  }

  @Test
  void dropsTheBytesOfAFailedSaleAndKeepsWhatItIsKnownBy() {
    SubmissionRequested sale = Sales.sale("V-1", "good", 1, SOLD);
    insert(sale);
    Lease lease = acquire("one").lease();
    place(lease, sale);
    refuse(lease, sale);
    freeze(lease, sale, new FrozenRequest(new byte[] {1}, "sha", STAMP));

    keepHouse();

    assertThat(frozen(lease, sale))
        .singleElement()
        .satisfies(request -> {
          assertThat(request.isDropped()).isTrue();
          assertThat(request.sha256()).isEqualTo("sha");
          assertThat(request.stamp()).isEqualTo(STAMP);
        });
  }

  @Test
  void keepsTheBytesOfAFailedSaleThatMayHaveBeenSent() {
    SubmissionRequested sale = Sales.sale("V-1", "good", 1, SOLD);
    insert(sale);
    Lease lease = acquire("one").lease();
    place(lease, sale);
    losesSight(lease, sale);
    refuse(lease, sale);
    freeze(lease, sale, new FrozenRequest(new byte[] {1}, "sha", STAMP));
    park(lease, sale, Turn.NONE, null, false);

    keepHouse();

    assertThat(frozen(lease, sale))
        .singleElement()
        .satisfies(request -> {
          assertThat(request.bytes()).containsExactly(1);
          assertThat(request.stamp()).isEqualTo(STAMP);
        });
  }

  @Test
  void dropsTheBytesOfAnIssuedSaleWhoseAnswerWasLost() {
    SubmissionRequested sale = Sales.sale("V-1", "good", 1, SOLD);
    insert(sale);
    Lease lease = acquire("one").lease();
    place(lease, sale);
    losesSight(lease, sale);
    issue(lease, sale, "SETP1");

    keepHouse();

    assertThat(frozen(lease, sale))
        .singleElement()
        .satisfies(request -> assertThat(request.isDropped()).isTrue());
  }

  @Test
  void anOutageIsProvenByWhatWasSeenOfDifferentSalesAndEndsWithAnAnswer() {
    SubmissionRequested one = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested other = Sales.sale("V-2", "good", 2, SOLD);
    insert(one, other);
    Lease lease = acquire("one").lease();
    for (int sign = 0; sign < 3; sign++) {
      sees(lease, sign % 2 == 0 ? one : other, SOLD.plusSeconds(5L * sign));
    }
    assertThat(proof(lease, one, SOLD.plusSeconds(10))).isEmpty();

    sees(lease, other, SOLD.plusSeconds(15));

    assertThat(proof(lease, one, SOLD.plusSeconds(15)))
        .hasValueSatisfying(proof -> {
          assertThat(proof.provenAt()).isEqualTo(SOLD.plusSeconds(15));
          assertThat(proof.signs()).hasSize(4);
        });
    assertThat(proof(lease, one, SOLD.plus(Duration.ofMinutes(31)))).isEmpty();

    note(lease, one, new OutageNote.Over(Provider.DIAN));
    assertThat(proof(lease, one, SOLD.plusSeconds(16))).isEmpty();
    assertThat(ledger().isOutageProven(Provider.DIAN)).isFalse();
  }

  @Test
  void whatARequestTookThePlaceOfStaysBesideIt() {
    SubmissionRequested sale = Sales.sale("V-1", "good", 1, SOLD);
    insert(sale);
    Lease lease = acquire("one").lease();
    place(lease, sale);
    freeze(lease, sale, new FrozenRequest(new byte[] {1}, "one", STAMP));

    freezeBeside(lease, sale, new FrozenRequest(new byte[] {2}, "two", STAMP));
    freezeBeside(lease, sale, new FrozenRequest(new byte[] {3}, "three", STAMP));

    assertThat(versions(lease, sale))
        .extracting(FrozenRequest::sha256)
        .containsExactly("three", "two", "one");
    assertThat(versions(lease, sale).getLast())
        .satisfies(first -> {
          assertThat(first.bytes()).containsExactly(1);
          assertThat(first.stamp()).isEqualTo(STAMP);
        });
  }

  @Test
  void whatIsInContingencyOrCanNoLongerBeIsNotFitForIt() {
    SubmissionRequested waits = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested entered = Sales.sale("V-2", "good", 2, SOLD);
    SubmissionRequested missed = Sales.sale("V-3", "good", 3, SOLD);
    SubmissionRequested unanswered = Sales.sale("V-4", "good", 4, SOLD);
    SubmissionRequested issued = Sales.sale("V-5", "good", 5, SOLD);
    insert(waits, entered, missed, unanswered, issued);
    Lease lease = acquire("one").lease();
    placeAll(lease, waits, entered, missed, unanswered, issued);
    losesAnswer(lease, unanswered);
    issue(lease, issued, "SETP1");
    inContingency(lease, entered, Contingency.since(SOLD));
    revise(lease, missed, file -> file.dealings().contingencyMissed = true);

    assertThat(ledger().fitForContingency(ISSUER, 0, 10))
        .extracting(Ledger.Fit::id)
        .containsExactly(waits.invoiceId(), unanswered.invoiceId());
    long first = ledger().fitForContingency(ISSUER, 0, 1).getFirst().age();
    assertThat(ledger().fitForContingency(ISSUER, first, 10))
        .extracting(Ledger.Fit::id)
        .containsExactly(unanswered.invoiceId());
    assertThat(ledger().inLine(ISSUER, DocumentType.INVOICE, 0, 10))
        .extracting(Ledger.InLine::id)
        .doesNotContain(entered.invoiceId());
  }

  private void sees(Lease lease, SubmissionRequested sale, Instant at) {
    OutageSign sign = new OutageSign(OutageSign.Kind.ERROR, at, 503, "GetStatus: 503");
    note(lease, sale, new OutageNote.Seen(Provider.DIAN, sign));
  }

  private void note(Lease lease, SubmissionRequested sale, OutageNote note) {
    revise(lease, sale, file -> file.outage(note));
  }

  private Optional<OutageProof> proof(Lease lease, SubmissionRequested sale, Instant now) {
    return ledger()
        .revise(lease, sale.invoiceId(), file -> file.ledger().outage(Provider.DIAN, now))
        .orElseThrow();
  }

  private void inContingency(Lease lease, SubmissionRequested sale, Contingency contingency) {
    revise(lease, sale, file -> file.dealings().contingency = contingency);
  }

  private void freezeBeside(Lease lease, SubmissionRequested sale, FrozenRequest request) {
    revise(
        lease,
        sale,
        file -> {
          file.dealings().givenToBuyer = true;
          file.freezeBeside(file.activeOrLast(), request);
        });
  }

  private List<FrozenRequest> versions(Lease lease, SubmissionRequested sale) {
    return ledger()
        .revise(lease, sale.invoiceId(), file -> file.versions(file.activeOrLast()))
        .orElseThrow();
  }

  private void revise(Lease lease, SubmissionRequested sale, Consumer<DocumentFile> change) {
    ledger()
        .revise(
            lease,
            sale.invoiceId(),
            file -> {
              change.accept(file);
              return file;
            });
  }

  private void losesSight(Lease lease, SubmissionRequested sale) {
    ledger()
        .revise(
            lease,
            sale.invoiceId(),
            file -> {
              file.dealings().lostSight();
              return file;
            });
  }

  private void freeze(Lease lease, SubmissionRequested sale, FrozenRequest request) {
    ledger()
        .revise(
            lease,
            sale.invoiceId(),
            file -> {
              file.freeze(file.activeOrLast(), request);
              return file;
            });
  }

  private List<FrozenRequest> frozen(Lease lease, SubmissionRequested sale) {
    return ledger().revise(lease, sale.invoiceId(), DocumentFile::frozenRequests).orElseThrow();
  }

  protected void refuse(Lease lease, SubmissionRequested sale) {
    submit(
        lease,
        sale,
        new SubmissionOutcome.RejectedUnheld(
            List.of(new Message("FAD06", "CUFE")), Fault.SALE, new Answer(200, null, "rejected")));
  }

  protected void abandon(Lease lease, SubmissionRequested sale) {
    ledger()
        .revise(
            lease,
            sale.invoiceId(),
            file -> {
              file.ordered(OperatorAction.ABANDON);
              return file;
            });
  }

  protected Optional<String> number(
      Lease lease, SubmissionRequested sale, String prefix, long first, long last) {
    return ledger()
        .revise(lease, sale.invoiceId(), file -> hold(file, new Series(prefix, first, last)))
        .orElseThrow();
  }

  protected Optional<String> number(Lease lease, SubmissionRequested sale, List<Series> series) {
    return ledger()
        .revise(
            lease,
            sale.invoiceId(),
            file ->
                file.ledger()
                    .holdNumber(file.key(), Provider.DIAN, series)
                    .map(DocumentNumber::text))
        .orElseThrow();
  }

  private static Optional<String> hold(DocumentFile file, Series series) {
    return file.ledger()
        .holdNumber(file.key(), Provider.DIAN, List.of(series))
        .map(DocumentNumber::text);
  }

  protected Grant acquire(String holder) {
    return leases().acquire(ISSUER, holder, LEASE).orElseThrow();
  }

  protected void place(Lease lease, SubmissionRequested sale) {
    ledger().revise(lease, sale.invoiceId(), decisions::place);
  }

  protected Optional<List<Order>> placeAll(Lease lease, SubmissionRequested... sales) {
    List<InvoiceId> ids = List.of(sales).stream().map(SubmissionRequested::invoiceId).toList();
    return ledger().reviseAll(lease, ids, decisions::place);
  }

  protected List<InvoiceId> due() {
    return ledger().due(ISSUER, DocumentType.INVOICE, 10);
  }

  private void park(
      Lease lease, SubmissionRequested sale, Turn turn, @Nullable Instant at, boolean holdsLane) {
    ledger()
        .revise(
            lease,
            sale.invoiceId(),
            file -> {
              file.schedule(turn, at, holdsLane);
              return file;
            });
  }

  private void losesAnswer(Lease lease, SubmissionRequested sale) {
    submit(lease, sale, new SubmissionOutcome.Unavailable(Certainty.MAYBE_SENT, NO_ANSWER));
  }

  private void submit(Lease lease, SubmissionRequested sale, SubmissionOutcome outcome) {
    Order order = ledger().revise(lease, sale.invoiceId(), decisions::next).orElseThrow();
    ledger()
        .revise(
            lease,
            sale.invoiceId(),
            file -> decisions.submitted(file, (Order.Post) order, outcome, false));
  }

  protected void issue(Lease lease, SubmissionRequested sale, String number) {
    HeldDocument held =
        new HeldDocument(
            HeldDocument.State.VALIDATED,
            sale.invoice().referenceCode().value(),
            number,
            new IssuedDocument(
                number, "c".repeat(96), BigDecimal.TEN, null, null, null, null, null),
            List.of(),
            true,
            "good");
    Answer answer = new Answer(201, "{}", "created");
    submit(lease, sale, new SubmissionOutcome.Accepted(held, answer));
  }

  protected List<InvoiceEvent> events() {
    return outbox().unpublished(ISSUER, 100).stream()
        .map(pending -> Wire.decodeLifecycle(pending.record().value(), pending.record().headers()))
        .map(decoded ->
            switch (decoded) {
              case Decoded.Understood(var message) -> (InvoiceEvent) message;
              case Decoded.Undecodable(var reason) -> throw new AssertionError(reason);
            })
        .toList();
  }
}
