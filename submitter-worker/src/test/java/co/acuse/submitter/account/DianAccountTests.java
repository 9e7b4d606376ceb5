package co.acuse.submitter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.submitter.gateway.dian.DianIssuers;
import co.acuse.submitter.gateway.dian.ScriptedDian;
import co.acuse.submitter.gateway.dian.Verdicts;
import co.acuse.submitter.submission.AccountState;
import co.acuse.submitter.submission.CheckedAccounts;
import co.acuse.submitter.submission.InMemoryCheckedAccounts;
import co.acuse.submitter.submission.InMemoryLedger;
import co.acuse.submitter.submission.Suspensions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks an account at the DIAN over real HTTP. */
class DianAccountTests {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path directory;
  private ScriptedDian dian;
  private final CheckedAccounts checked = new InMemoryCheckedAccounts();
  private AccountBook book;

  @BeforeEach
  void start() {
    dian = ScriptedDian.start(directory);
    book = new AccountBook(dian.issuers(), "simulator", checked, CLOCK);
  }

  @AfterEach
  void stop() {
    dian.close();
  }

  @Test
  void sendsNothingBeforeTheCheckAndEverythingAfterIt() {
    dian.answers(Verdicts.RANGES, Verdicts.ranges(DianIssuers.TECHNICAL_KEY));
    assertThat(book.of(ScriptedDian.ISSUER)).isInstanceOf(AccountState.Unusable.class);

    assertThat(check()).isEqualTo(new CheckOutcome.Passed(List.of()));

    assertThat(book.of(ScriptedDian.ISSUER))
        .isInstanceOfSatisfying(
            AccountState.Usable.class,
            usable -> assertThat(usable.account().name()).isEqualTo("dian-900123456"));
  }

  @Test
  void refusesAnAccountWithTheWrongTechnicalKey() {
    dian.answers(Verdicts.RANGES, Verdicts.ranges("f".repeat(40)));

    assertThat(check())
        .isInstanceOfSatisfying(
            CheckOutcome.Refused.class,
            refused ->
                assertThat(CheckTexts.text(ScriptedDian.ISSUER, refused))
                    .contains("technical-key del rango SETP")
                    .contains("PIN de la DIAN"));
    assertThat(book.of(ScriptedDian.ISSUER)).isInstanceOf(AccountState.Unusable.class);
  }

  /** Tills say which range they number from; Acuse has one left to choose. */
  @Test
  void looksAtTheRangesOfTheTillsForThemselves() {
    dian.answers(Verdicts.RANGES, Verdicts.ranges(DianIssuers.TECHNICAL_KEY));
    dian.issuers()
        .set(
            ScriptedDian.ISSUER, DianIssuers.withTills(directory, ScriptedDian.ISSUER, dian.uri()));

    assertThat(check())
        .isInstanceOfSatisfying(
            CheckOutcome.Passed.class,
            passed ->
                assertThat(passed.findings())
                    .singleElement()
                    .satisfies(finding -> {
                      assertThat(finding.code()).isEqualTo(Finding.Code.RANGE_MISSING);
                      assertThat(finding.text()).contains("con prefijo CAJA");
                    }));
  }

  @Test
  void asksAgainWhenTheDianWasAway() {
    dian.answers(Verdicts.RANGES, Reply.html(503));

    assertThat(check()).isInstanceOf(CheckOutcome.Unanswered.class);
  }

  @Test
  void findsThatTheNumbersThatAcuseGivesAreNearlyUsed() {
    dian.answers(Verdicts.RANGES, Verdicts.ranges(DianIssuers.TECHNICAL_KEY)).gave(999_000);

    assertThat(check())
        .isInstanceOfSatisfying(
            CheckOutcome.Passed.class,
            passed ->
                assertThat(passed.findings())
                    .extracting(Finding::code, Finding::documentType)
                    .containsExactly(
                        tuple(Finding.Code.RANGE_NEARLY_USED, DocumentType.CREDIT_NOTE),
                        tuple(Finding.Code.RANGE_NEARLY_USED, DocumentType.DEBIT_NOTE)));
  }

  @Test
  void anAccountInDoubtIsCheckedAtOnceAndSendsNothingUntilThen() {
    dian.answers(Verdicts.RANGES, Verdicts.ranges(DianIssuers.TECHNICAL_KEY));
    CheckSchedule schedule = schedule();
    schedule.start();
    try {
      await().until(() -> state() instanceof AccountState.Usable);
      dian.answers(Verdicts.RANGES, Verdicts.ranges("f".repeat(40)));

      book.doubt(ScriptedDian.ISSUER);

      assertThat(state()).isInstanceOf(AccountState.Unusable.class);
      await().until(() -> reason(state()).contains("technical-key del rango SETP"));
    } finally {
      schedule.stop();
    }
  }

  @Test
  void anAccountInDoubtWithWhichNothingIsWrongSendsAgain() {
    dian.answers(Verdicts.RANGES, Verdicts.ranges(DianIssuers.TECHNICAL_KEY));
    CheckSchedule schedule = schedule();
    schedule.start();
    try {
      await().until(() -> state() instanceof AccountState.Usable);

      book.doubt(ScriptedDian.ISSUER);

      assertThat(reason(state())).contains("se está revisando");
      await().until(() -> state() instanceof AccountState.Usable);
    } finally {
      schedule.stop();
    }
  }

  @Test
  void whatAnotherWorkerSawCountsWhileTheDianIsAway() {
    dian.answers(Verdicts.RANGES, Verdicts.ranges(DianIssuers.TECHNICAL_KEY));
    var _ = checks(book).checkNow(ScriptedDian.ISSUER);
    dian.answers(Verdicts.RANGES, Reply.html(503));
    AccountBook another = new AccountBook(dian.issuers(), "simulator", checked, CLOCK);

    AccountReport report = checks(another).checkNow(ScriptedDian.ISSUER);

    assertThat(another.of(ScriptedDian.ISSUER)).isInstanceOf(AccountState.Usable.class);
    assertThat(report.usable()).isTrue();
    assertThat(report.text()).contains("503");
  }

  @Test
  void whatNobodyEverSawSendsNothingWhileTheDianIsAway() {
    dian.answers(Verdicts.RANGES, Reply.html(503));

    var _ = checks(book).checkNow(ScriptedDian.ISSUER);

    assertThat(state()).isInstanceOf(AccountState.Unusable.class);
  }

  @Test
  void whatWasSeenBeforeADoubtCountsNoLonger() {
    dian.answers(Verdicts.RANGES, Verdicts.ranges(DianIssuers.TECHNICAL_KEY));
    var _ = checks(book).checkNow(ScriptedDian.ISSUER);
    dian.answers(Verdicts.RANGES, Reply.html(503));

    book.doubt(ScriptedDian.ISSUER);
    var _ = checks(book).checkNow(ScriptedDian.ISSUER);

    assertThat(state()).isInstanceOf(AccountState.Unusable.class);
  }

  @Test
  void aRefusalIsTheLastWordForEveryWorker() {
    dian.answers(Verdicts.RANGES, Verdicts.ranges(DianIssuers.TECHNICAL_KEY));
    var _ = checks(book).checkNow(ScriptedDian.ISSUER);
    dian.answers(Verdicts.RANGES, Verdicts.ranges("f".repeat(40)));
    var _ = checks(book).checkNow(ScriptedDian.ISSUER);
    dian.answers(Verdicts.RANGES, Reply.html(503));
    AccountBook another = new AccountBook(dian.issuers(), "simulator", checked, CLOCK);

    var _ = checks(another).checkNow(ScriptedDian.ISSUER);

    assertThat(another.of(ScriptedDian.ISSUER)).isInstanceOf(AccountState.Unusable.class);
  }

  private AccountState state() {
    return book.of(ScriptedDian.ISSUER);
  }

  private static String reason(AccountState state) {
    return state instanceof AccountState.Unusable unusable ? unusable.reason().text() : "";
  }

  private CheckSchedule schedule() {
    return new CheckSchedule(dian.issuers(), book, checks(book), dian.office(), () -> {}, CLOCK);
  }

  private AccountChecks checks(AccountBook of) {
    return new AccountChecks(
        dian.issuers(),
        of,
        accountCheck(),
        new OwnTurns(),
        new Suspensions(new InMemoryLedger(CLOCK)),
        new CheckRhythm(
            Duration.ofHours(6),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofSeconds(30)),
        CLOCK);
  }

  private CheckOutcome check() {
    return accountCheck()
        .check(
            ScriptedDian.live(),
            ScriptedDian.ISSUER,
            true,
            settings -> book.usable(ScriptedDian.ISSUER, settings));
  }

  private AccountCheck accountCheck() {
    var limits = new CheckLimits(Duration.ofDays(30), 10);
    return new AccountCheck(dian.issuers(), dian.office(), limits, CLOCK);
  }
}
