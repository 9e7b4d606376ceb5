package co.acuse.submitter.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import co.acuse.contracts.LifecycleFixture;
import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.TimeOrderedUuids;
import co.acuse.contracts.lifecycle.Delivery;
import co.acuse.contracts.lifecycle.Delivery.State;
import co.acuse.contracts.lifecycle.EventHeader;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.submitter.restore.RestoredLedger;
import co.acuse.submitter.submission.AccountStandings;
import co.acuse.submitter.submission.AccountState;
import co.acuse.submitter.submission.BudgetUse;
import co.acuse.submitter.submission.BuyersMail;
import co.acuse.submitter.submission.Claim;
import co.acuse.submitter.submission.DeliveryLedger;
import co.acuse.submitter.submission.DeliveryQueue.DeliveryAttempt;
import co.acuse.submitter.submission.DeliveryQueue.DeliveryDue;
import co.acuse.submitter.submission.DocumentFile;
import co.acuse.submitter.submission.Gap;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.LeaseTable;
import co.acuse.submitter.submission.Ledger;
import co.acuse.submitter.submission.LedgerContract;
import co.acuse.submitter.submission.Mailing;
import co.acuse.submitter.submission.NumberStock.Stretch;
import co.acuse.submitter.submission.Outbox;
import co.acuse.submitter.submission.Retelling;
import co.acuse.submitter.submission.Sales;
import co.acuse.submitter.submission.Series;
import co.acuse.submitter.submission.Submissions;
import co.acuse.submitter.submission.TillSeries;
import co.acuse.submitter.submission.Timing;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.PlatformTest;
import co.acuse.testplatform.TestDatabase;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The contract on PostgreSQL, each test in a database of its own. */
@PlatformTest
class PostgresLedgerIT extends LedgerContract {

  private static final BuyersMail MAIL =
      new BuyersMail("compras@example.com", "900123456;x;SETP1;01;x", "x", "z.zip", new byte[] {7});

  private final HikariDataSource database = database();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final Batches batches = new Batches(new NamedParameterJdbcTemplate(database));
  private final TransactionTemplate transactions =
      new TransactionTemplate(new JdbcTransactionManager(database));

  /** So few connections that one which is not given back is noticed. */
  private static HikariDataSource database() {
    TestDatabase fresh = Platform.postgres().newDatabase();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(fresh.jdbcUrl());
    config.setUsername(fresh.user());
    config.setPassword(fresh.password());
    config.setSchema("ledger");
    config.setMaximumPoolSize(2);
    config.setConnectionTimeout(5_000);
    HikariDataSource source = new HikariDataSource(config);
    Flyway.configure()
        .dataSource(source)
        .schemas("ledger")
        .locations("classpath:db/submitter")
        .load()
        .migrate();
    return source;
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void refusesToServeAnotherEnvironmentThanItWasBegunIn() {
    Environment.check(jdbc, "simulator");
    Environment.check(jdbc, "simulator");

    assertThatThrownBy(() -> Environment.check(jdbc, "production"))
        .isInstanceOf(WrongEnvironmentException.class)
        .hasMessageContaining("belongs to the environment 'simulator'");
  }

  /** A row that cannot be read fails its whole batch, and nothing of the batch is written. */
  @Test
  void writesNothingOfABatchWithAnUnreadablePayload() {
    SubmissionRequested good = Sales.sale("V-1", "good", 1, SOLD);
    SubmissionRequested broken = Sales.sale("V-2", "good", 2, SOLD);
    insert(good, broken);
    jdbc.sql("UPDATE submission SET requested = 'x' WHERE submission_id = :id")
        .param("id", broken.submissionId().value())
        .update();
    Lease lease = acquire("one").lease();

    assertThatThrownBy(() -> placeAll(lease, good, broken)).isInstanceOf(RuntimeException.class);
    assertThat(due()).isEmpty();
    assertThat(events()).isEmpty();
    assertThat(placeAll(lease, good)).isPresent();
    assertThat(due()).containsExactly(good.invoiceId());
  }

  @Test
  void whoStandsStillInATransactionHoldsUpNobodyButItsOwnIssuer() {
    SubmissionRequested sale = Sales.sale("V-1", "good", 1, SOLD);
    insert(sale);
    Lease lease = acquire("one").lease();
    var _ = placeAll(lease, sale);
    leases().release(lease, BudgetUse.Told.NOTHING);
    Lease again = acquire("one").lease();

    Optional<Boolean> takenMeanwhile =
        ledger().revise(again, sale.invoiceId(), _ -> elsewhere(() -> isTakenOnceItIsOver(again)));

    assertThat(takenMeanwhile).as("neither taken nor waited for").hasValue(false);
    assertThat(acquire("two").takenOver()).isTrue();
  }

  private boolean isTakenOnceItIsOver(Lease lease) {
    leases().renew(List.of(lease), Duration.ofSeconds(-1));
    return leases().acquire(ISSUER, "two", LEASE).isPresent();
  }

  /** In a transaction of its own. */
  private static <T> T elsewhere(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work).orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Test
  void givesNumbersWithoutAGapToManyAtOnce() {
    SubmissionRequested[] sales = sales(40);
    insert(sales);
    Lease lease = acquire("one").lease();

    List<CompletableFuture<Optional<String>>> given =
        Stream.of(sales)
            .map(sale -> CompletableFuture.supplyAsync(() -> number(lease, sale, "SETP", 1, 99)))
            .toList();

    assertThat(given.stream().map(CompletableFuture::join).flatMap(Optional::stream))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 40).mapToObj(number -> "SETP" + number).toList());
  }

  @Test
  void explainsEachNumberThatWasGivenAndNotIssued() {
    SubmissionRequested[] sales = sales(3);
    insert(sales);
    Lease lease = acquire("one").lease();
    Stream.of(sales)
        .forEach(sale -> {
          place(lease, sale);
          number(lease, sale, "SETP", 1, 9);
        });
    refuse(lease, sales[0]);
    abandon(lease, sales[0]);
    refuse(lease, sales[1]);
    issue(lease, sales[2], "SETP3");

    assertThat(gaps("SETP"))
        .extracting(Gap::number, Gap::referenceCode, gap -> gap.why().substring(0, 8))
        .containsExactly(tuple("SETP1", null, "Libre: l"), tuple("SETP2", "V-1", "Su venta"));
  }

  @Test
  void explainsTheNumbersThatARangePassedOver() {
    SubmissionRequested[] sales = sales(3);
    insert(sales);
    Lease lease = acquire("one").lease();
    Stream.of(sales).forEach(sale -> place(lease, sale));
    number(lease, sales[0], List.of(new Series("SETP", 1, 21, 900)));
    number(lease, sales[1], List.of(new Series("SETP", 1, 31, 900)));
    number(lease, sales[2], List.of(new Series("SETP", 1, 33, 900)));
    issue(lease, sales[0], "SETP21");
    issue(lease, sales[1], "SETP31");

    assertThat(gaps("SETP"))
        .extracting(Gap::number, Gap::lastNumber, Gap::referenceCode)
        .containsExactly(
            tuple("SETP1", "SETP20", null),
            tuple("SETP22", "SETP30", null),
            tuple("SETP32", null, null),
            tuple("SETP33", null, "V-2"));
    assertThat(gaps("SETP").getFirst().why()).contains("start-at");
  }

  @Test
  void explainsTheNumbersThatATillHasNotPosted() {
    SubmissionRequested[] sales = sales(4);
    insert(sales);
    Lease lease = acquire("one").lease();
    Stream.of(sales).forEach(sale -> place(lease, sale));
    claim(lease, sales[0], "CAJA", 103);
    claim(lease, sales[1], "CAJA", 104);
    claim(lease, sales[2], "CAJA", 108);
    claim(lease, sales[3], "CAJA", 9);
    issue(lease, sales[0], "CAJA103");
    refuse(lease, sales[1]);
    abandon(lease, sales[1]);
    issue(lease, sales[2], "CAJA108");
    issue(lease, sales[3], "CAJA9");

    assertThat(gaps("CAJA", new TillSeries(DocumentType.INVOICE, 101, 500)))
        .extracting(Gap::number, Gap::lastNumber, gap -> gap.why().substring(0, 8))
        .containsExactly(
            tuple("CAJA101", "CAJA102", "La caja "),
            tuple("CAJA104", null, "Libre: l"),
            tuple("CAJA105", "CAJA107", "La caja "));
    assertThat(gaps("CAJA", new TillSeries(DocumentType.INVOICE, 101, 500)).get(1).why())
        .contains("la caja puede darlo");
    assertThat(gaps("CAJB", new TillSeries(DocumentType.INVOICE, 1, 500))).isEmpty();
  }

  @Test
  void givesANumberOfATillToOneOfManyAtOnce() {
    SubmissionRequested[] sales = sales(20);
    insert(sales);
    Lease lease = acquire("one").lease();
    Stream.of(sales).forEach(sale -> place(lease, sale));

    List<CompletableFuture<Claim>> claims =
        Stream.of(sales)
            .map(sale -> CompletableFuture.supplyAsync(() -> claim(lease, sale, "CAJA", 7)))
            .toList();

    assertThat(claims.stream().map(CompletableFuture::join).filter(Claim.Held.class::isInstance))
        .hasSize(1);
  }

  private List<Gap> gaps(String prefix, TillSeries... tills) {
    return new PostgresNumberBook(jdbc).gaps(ISSUER, prefix, List.of(tills));
  }

  @Test
  void countsWhatIsLeftOfEachRange() {
    SubmissionRequested[] sales = sales(3);
    insert(sales);
    Lease lease = acquire("one").lease();
    Stream.of(sales)
        .forEach(sale -> {
          place(lease, sale);
          number(lease, sale, "SETP", 1, 9);
        });
    refuse(lease, sales[0]);
    abandon(lease, sales[0]);

    assertThat(
            new PostgresNumberStock(jdbc)
                .left(
                    List.of(
                        stretch(new Series("SETP", 1, 9)),
                        stretch(new Series("SETP", 1, 6, 9)),
                        stretch(new Series("SETP", 1, 3)),
                        stretch(new Series("SETP", 100, 109)),
                        stretch(new Series("FE", 1, 9)))))
        .as("six and one given back; from start-at; given back only; untouched; another prefix")
        .containsExactly(7L, 4L, 1L, 10L, 9L);
    assertThat(new PostgresNumberStock(jdbc).left(List.of())).isEmpty();
  }

  private static Stretch stretch(Series series) {
    return new Stretch(ISSUER, Provider.DIAN, DocumentType.INVOICE, series);
  }

  @Test
  void aMailIsKeptUntilItIsDelivered() {
    Lease lease = acquire("one").lease();
    InvoiceId document = mailed(lease);
    DeliveryDue due = dueMail();

    DeliveryAttempt attempt = deliveries().begin(lease, due, LEASE).orElseThrow();

    assertThat(attempt.number()).isEqualTo(1);
    assertThat(attempt.inDoubt()).isFalse();
    assertThat(attempt.mail().zip()).isEqualTo(MAIL.zip());
    assertThat(attempt.mail().subject()).isEqualTo(MAIL.subject());
    assertThat(dueMails()).as("while it is under way").isEmpty();
    report(lease, document, delivered(1, 1));
    assertThat(
            jdbc.sql("SELECT state || coalesce(length(zip), 0) FROM delivery")
                .query(String.class)
                .single())
        .isEqualTo("DELIVERED0");
    assertThat(events())
        .filteredOn(InvoiceEvent.DeliveryReported.class::isInstance)
        .extracting(event -> ((InvoiceEvent.DeliveryReported) event).delivery().state())
        .containsExactly(State.WAITING, State.DELIVERED);
  }

  @Test
  void whoTakesOverDoubtsTheMailThatWasUnderWay() {
    Lease lease = acquire("one").lease();
    InvoiceId document = mailed(lease);
    DeliveryDue due = dueMail();
    assertThat(deliveries().begin(lease, due, Duration.ZERO)).isPresent();
    leases().renew(List.of(lease), Duration.ofSeconds(-1));
    Lease heir = acquire("two").lease();
    DeliveryDue now = dueMail();

    assertThat(deliveries().begin(lease, now, LEASE)).as("with a lease that is gone").isEmpty();
    DeliveryAttempt again = deliveries().begin(heir, now, LEASE).orElseThrow();

    assertThat(again.number()).isEqualTo(2);
    assertThat(again.inDoubt()).isTrue();
    assertThat(ledger().revise(lease, document, file -> told(file, delivered(1, 1))))
        .as("whoever lost the lease tells nothing")
        .isEmpty();
  }

  @Test
  void anOrderBeginsAnotherRoundToWhomItNames() {
    Lease lease = acquire("one").lease();
    InvoiceId document = mailed(lease);
    DeliveryDue first = dueMail();
    assertThat(deliveries().begin(lease, first, LEASE)).isPresent();

    deliveries().order(first.key(), "otro@example.com", LifecycleFixture.operatorActed(ISSUER));
    report(lease, document, delivered(1, 1));

    DeliveryDue second = dueMail();
    assertThat(second.round()).isEqualTo(2);
    assertThat(second.packed()).isFalse();
    assertThat(deliveries().pack(lease, second, MAIL)).isTrue();
    assertThat(dueMail().recipient()).isEqualTo("otro@example.com");
  }

  @Test
  void aMailThatIsDueIsWorkOfItsIssuer() {
    Lease lease = acquire("one").lease();
    InvoiceId document = mailed(lease);
    jdbc.sql("UPDATE outbox SET published_at = now()").update();
    jdbc.sql("UPDATE document SET files_due_at = NULL").update();
    assertThat(leases().withWork("one")).containsExactly(ISSUER);

    report(lease, document, delivered(1, 1));
    jdbc.sql("UPDATE outbox SET published_at = now()").update();

    assertThat(leases().withWork("one")).isEmpty();
  }

  @Test
  void aRestoredLedgerDoubtsWhatWaited() {
    Lease lease = acquire("one").lease();
    mailed(lease);

    restored().finish();

    assertThat(dueMail().inDoubt()).isTrue();
  }

  @Test
  void aMailOfWhichOnlyTheEventsTellIsMadeAgain() {
    SubmissionRequested sale = Sales.sale("V-1", "good", 1, SOLD);
    insert(sale);
    Lease lease = acquire("one").lease();
    place(lease, sale);
    issue(lease, sale, "SETP1");
    EventHeader next =
        LifecycleFixture.of(sale)
            .after(events().getLast().header().sequence())
            .deliveryReported(State.WAITING)
            .header();
    var waiting =
        new InvoiceEvent.DeliveryReported(
            next, new Delivery(1, State.WAITING, 0, null, new Message("OK", ""), false, SOLD));
    Retelling retelling =
        new Retelling(Timing.standard(), _ -> new AccountState.Unknown(), "simulator");

    var _ = ledger().revise(lease, sale.invoiceId(), file -> retold(retelling, file, waiting));

    assertThat(dueMail().packed()).isFalse();
    assertThat(dueMail().inDoubt()).isTrue();
  }

  private static boolean retold(Retelling retelling, DocumentFile file, InvoiceEvent event) {
    retelling.take(file, event);
    return true;
  }

  /** An issued document whose files are at hand, and its mail with them. */
  private InvoiceId mailed(Lease lease) {
    SubmissionRequested sale = Sales.sale("V-1", "good", 1, SOLD);
    insert(sale);
    place(lease, sale);
    issue(lease, sale, "SETP1");
    assertThat(
            ledger()
                .revise(
                    lease,
                    sale.invoiceId(),
                    file -> {
                      file.filesArchived(List.of(), new Mailing.Ready(MAIL));
                      return true;
                    }))
        .isPresent();
    return sale.invoiceId();
  }

  private void report(Lease lease, InvoiceId document, Delivery delivery) {
    assertThat(ledger().revise(lease, document, file -> told(file, delivery))).isPresent();
  }

  private static boolean told(DocumentFile file, Delivery delivery) {
    file.deliveryReported(delivery);
    return true;
  }

  private static Delivery delivered(int round, int attempts) {
    return new Delivery(
        round, State.DELIVERED, attempts, MAIL.recipient(), new Message("OK", ""), false, null);
  }

  private DeliveryDue dueMail() {
    assertThat(dueMails()).hasSize(1);
    return dueMails().getFirst();
  }

  private List<DeliveryDue> dueMails() {
    return deliveries().deliveriesDue(List.of(ISSUER), 10);
  }

  private DeliveryLedger deliveries() {
    return new PostgresDeliveries(jdbc, batches, transactions);
  }

  private static SubmissionRequested[] sales(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Sales.sale("V-" + i, "good", i + 1, SOLD))
        .toArray(SubmissionRequested[]::new);
  }

  @Override
  protected Ledger ledger() {
    return new PostgresLedger(
        jdbc,
        batches,
        transactions,
        new TimeOrderedUuids(InstantSource.system(), new Random(1)),
        _ -> {});
  }

  @Override
  protected Submissions submissions() {
    return new PostgresSubmissions(jdbc, batches, transactions);
  }

  @Override
  protected LeaseTable leases() {
    return new PostgresLeases(jdbc);
  }

  @Override
  protected Outbox outbox() {
    return new OutboxRows(jdbc, batches);
  }

  @Override
  protected AccountStandings standings() {
    return new PostgresStandings(jdbc);
  }

  @Override
  protected void keepHouse() {
    new Housekeeping(jdbc, Duration.ZERO, Duration.ZERO).tidy();
  }

  @Override
  protected RestoredLedger restored() {
    return new PostgresRestoredLedger(jdbc, transactions);
  }
}
