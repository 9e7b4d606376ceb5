package co.acuse.submitter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.edge.issuers.NumberingRule;
import co.acuse.submitter.gateway.factus.SimulatedFactus;
import co.acuse.submitter.submission.AccountStandings;
import co.acuse.submitter.submission.AccountState;
import co.acuse.submitter.submission.CheckedAccounts;
import co.acuse.submitter.submission.InMemoryCheckedAccounts;
import co.acuse.submitter.submission.Suspension;
import co.acuse.submitter.submission.Suspensions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks accounts over real HTTP, against the simulator. */
class AccountChecksTests {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir static Path directory;
  private static SimulatedFactus factus;

  private final Standings standings = new Standings();
  private final OwnTurns turns = new OwnTurns();
  private final CheckedAccounts checked = new InMemoryCheckedAccounts();
  private AccountBook book;
  private AccountChecks checks;

  @BeforeEach
  void prepare() {
    book = new AccountBook(factus.issuers(), "simulator", checked, CLOCK);
    var limits = new CheckLimits(Duration.ofDays(30), 10);
    var rhythm =
        new CheckRhythm(
            Duration.ofHours(6),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofSeconds(30));
    var check = new AccountCheck(factus.issuers(), factus.office(), limits, CLOCK);
    checks =
        new AccountChecks(
            factus.issuers(), book, check, turns, new Suspensions(standings), rhythm, CLOCK);
  }

  @BeforeAll
  static void start() {
    factus = SimulatedFactus.start(directory);
  }

  @AfterAll
  static void stop() {
    factus.close();
  }

  @Test
  void sendsNothingBeforeTheCheckAndEverythingAfterIt() {
    IssuerNit issuer = factus.newIssuer(Map.of());
    assertThat(book.of(issuer)).isInstanceOf(AccountState.Unusable.class);
    assertThat(book.waitedFor()).contains(issuer);

    AccountReport report = checks.checkNow(issuer);

    assertThat(report.usable()).isTrue();
    assertThat(report.findings()).isEmpty();
    assertThat(book.of(issuer)).isInstanceOf(AccountState.Usable.class);
    assertThat(book.waitedFor()).doesNotContain(issuer);
    assertThat(factus.requests(issuer, "LOGIN")).hasSize(1);
    assertThat(factus.requests(issuer, "OTHER")).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void sendsToItsOwnEnvironmentOnly() {
    IssuerNit issuer = factus.newIssuer(Map.of());
    var elsewhere = new AccountBook(factus.issuers(), "production", checked, CLOCK);

    assertThat(text(elsewhere.of(issuer))).contains("acuse.environment");
  }

  @Test
  void knowsNoIssuerWithoutSettings() {
    IssuerNit stranger = new IssuerNit("899999999");

    assertThat(book.of(stranger)).isInstanceOf(AccountState.Unknown.class);
    assertThat(checks.checkNow(stranger).text()).contains("Agréguela a la configuración");
  }

  @Test
  void suspendsAnIssuerWhoseAccountIsAnotherCompanysUntilItIsCorrected() {
    IssuerNit issuer = new IssuerNit("901000001");
    factus.newIssuer(issuer, "901000002", Map.of());

    AccountReport report = checks.checkNow(issuer);

    assertThat(report.usable()).isFalse();
    assertThat(report.text()).contains("901000002").contains("corrija las credenciales");
    assertThat(standings.of(issuer)).get().extracting(Suspension::cause).isEqualTo("WRONG_COMPANY");
    assertThat(book.of(issuer)).isInstanceOf(AccountState.Unusable.class);

    factus.newIssuer(issuer, issuer.value(), Map.of());
    checks.changed(issuer);
    assertThat(checks.checkNow(issuer).usable()).isTrue();
    assertThat(standings.of(issuer)).isEmpty();
  }

  @Test
  void doesNotSendWithCredentialsThatAreRefusedAndTriesCorrectedOnesAtOnce() {
    IssuerNit issuer = factus.newIssuer(Map.of());
    factus.issuers().set(issuer, factus.settings(issuer, "wrong", Map.of()));

    AccountReport report = checks.checkNow(issuer);

    assertThat(report.usable()).isFalse();
    assertThat(report.text()).contains("Corrija usuario, contraseña");
    standings.suspended.put(issuer, suspension(issuer, "CREDENTIALS"));

    factus.issuers().set(issuer, factus.settings(issuer, "password", Map.of()));
    checks.changed(issuer);
    assertThat(checks.checkNow(issuer).usable()).isTrue();
    assertThat(standings.retried).containsExactly(issuer);
  }

  @Test
  void findsDeadExpiringAndNearlyUsedRanges() {
    String soon = LocalDate.now(CLOCK).plusDays(10).toString();
    IssuerNit issuer =
        factus.newIssuerWithRanges(
            List.of(
                range(1, "21", "FE", 1, 1000, 950, soon),
                range(2, "22", "NC", 1, 1000, 1, "2020-01-01")));

    List<Finding> findings = checks.checkNow(issuer).findings();

    assertThat(findings)
        .extracting(Finding::code)
        .containsExactlyInAnyOrder(
            Finding.Code.RANGE_EXPIRING,
            Finding.Code.RANGE_NEARLY_USED,
            Finding.Code.RANGE_EXPIRED,
            Finding.Code.RANGE_MISSING);
    assertThat(findings)
        .filteredOn(finding -> finding.code() == Finding.Code.RANGE_MISSING)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.documentType()).isEqualTo(DocumentType.DEBIT_NOTE);
          assertThat(finding.text()).contains("créelo en la cuenta");
        });
  }

  @Test
  void findsThatTheConfiguredPrefixHasNoRange() {
    IssuerNit issuer = factus.newIssuer(Map.of());
    factus
        .issuers()
        .set(
            issuer,
            factus.settings(
                issuer,
                "password",
                Map.of(DocumentType.INVOICE, new NumberingRule.ByPrefix("FE"))));

    assertThat(checks.checkNow(issuer).findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(Finding.Code.RANGE_MISSING);
          assertThat(finding.text()).contains("FE");
        });
  }

  @Test
  void keepsAnAccountUsableWhenALaterCheckIsNotAnswered() {
    IssuerNit issuer = factus.newIssuer(Map.of());
    assertThat(checks.checkNow(issuer).usable()).isTrue();

    factus.outage("REFUSE");
    try {
      AccountReport report = checks.checkNow(issuer);
      assertThat(report.usable()).isTrue();
      assertThat(report.text()).contains("no respondió");
    } finally {
      factus.outage("NONE");
    }
  }

  @Test
  void spendsNothingWhileAnotherWorkerWorksForTheIssuer() {
    IssuerNit issuer = factus.newIssuer(Map.of());
    turns.had = false;

    assertThat(checks.checkNow(issuer).text()).contains("Otro trabajador");
    assertThat(factus.requests(issuer, "LOGIN")).isEmpty();
  }

  @Test
  void checksByItselfWhatIsConfiguredAndWhatChanges() {
    IssuerNit issuer = factus.newIssuer(Map.of());
    var schedule =
        new CheckSchedule(factus.issuers(), book, checks, factus.office(), () -> {}, CLOCK);
    schedule.start();
    try {
      await().until(() -> book.of(issuer) instanceof AccountState.Usable);

      factus.issuers().set(issuer, factus.settings(issuer, "wrong", Map.of()));
      await().until(() -> text(book.of(issuer)).contains("no admite"));

      factus.issuers().set(issuer, factus.settings(issuer, "password", Map.of()));
      await().until(() -> book.of(issuer) instanceof AccountState.Usable);
    } finally {
      schedule.stop();
    }
  }

  @Test
  void anIssuerThatComesOverFromAnotherWorkerIsCheckedAsSoonAsItIsWorkedFor() {
    IssuerNit issuer = factus.newIssuer(Map.of());
    turns.had = false;
    var schedule =
        new CheckSchedule(factus.issuers(), book, checks, factus.office(), () -> {}, CLOCK);
    schedule.start();
    try {
      await()
          .until(() ->
              book.entry(issuer).map(AccountBook.Entry::outcome).orElse(null)
                  instanceof CheckOutcome.HeldElsewhere);
      turns.had = true;

      await()
          .atMost(Duration.ofSeconds(15))
          .until(() -> book.of(issuer) instanceof AccountState.Usable);
    } finally {
      schedule.stop();
    }
  }

  @Test
  void aCheckThatBeganBeforeTheDoubtDoesNotEndIt() {
    IssuerNit issuer = factus.newIssuer(Map.of());
    turns.before = () -> book.doubt(issuer);

    assertThat(checks.checkIfFree(issuer)).isInstanceOf(CheckOutcome.Passed.class);
    assertThat(book.of(issuer)).isInstanceOf(AccountState.Unusable.class);
    assertThat(book.waitedFor()).contains(issuer);

    turns.before = () -> {};
    assertThat(checks.checkIfFree(issuer)).isInstanceOf(CheckOutcome.Passed.class);
    assertThat(book.of(issuer)).isInstanceOf(AccountState.Usable.class);
  }

  @Test
  void whoeverAsksForACheckHasADocumentTriedThatWouldHaveRested() {
    IssuerNit issuer = factus.newIssuer(Map.of());
    standings.suspended.put(issuer, suspension(issuer, Suspension.ACCOUNT_REJECTED));

    assertThat(checks.checkIfFree(issuer)).isInstanceOf(CheckOutcome.Passed.class);
    assertThat(standings.retried).as("a check of its own sees less than the provider").isEmpty();

    assertThat(checks.checkNow(issuer).usable()).isTrue();
    assertThat(standings.retried).containsExactly(issuer);
  }

  private static String text(AccountState state) {
    return state instanceof AccountState.Unusable unusable ? unusable.reason().text() : "";
  }

  private static Map<String, Object> range(
      long id, String document, String prefix, long from, long to, long current, String end) {
    Map<String, Object> range = new HashMap<>();
    range.put("id", id);
    range.put("document", document);
    range.put("prefix", prefix);
    range.put("from", from);
    range.put("to", to);
    range.put("current", current);
    range.put("resolutionNumber", "18760000001");
    range.put("startDate", "2019-01-19");
    range.put("endDate", end);
    range.put("active", true);
    return range;
  }

  private static Suspension suspension(IssuerNit issuer, String cause) {
    return new Suspension(issuer, cause, "", Instant.EPOCH, null);
  }

  private static final class Standings implements AccountStandings {

    private final Map<IssuerNit, Suspension> suspended = new ConcurrentHashMap<>();
    private final List<IssuerNit> retried = new ArrayList<>();

    @Override
    public Optional<Suspension> of(IssuerNit issuer) {
      return Optional.ofNullable(suspended.get(issuer));
    }

    @Override
    public List<Suspension> all() {
      return List.copyOf(suspended.values());
    }

    @Override
    public void hold(IssuerNit issuer, Message reason) {
      suspended.put(issuer, suspension(issuer, reason.code()));
    }

    @Override
    public void lift(IssuerNit issuer) {
      suspended.remove(issuer);
    }

    @Override
    public void retryNow(IssuerNit issuer) {
      retried.add(issuer);
    }
  }
}
