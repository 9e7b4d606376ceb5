package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.TimeOrderedUuids;
import co.acuse.submitter.submission.AccountStandings;
import co.acuse.submitter.submission.LeaseTable;
import co.acuse.submitter.submission.Ledger;
import co.acuse.submitter.submission.LedgerContract;
import co.acuse.submitter.submission.Outbox;
import co.acuse.submitter.submission.Submissions;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.PlatformTest;
import co.acuse.testplatform.TestDatabase;
import java.time.InstantSource;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The contract on PostgreSQL, each test in a database of its own. */
@PlatformTest
class PostgresLedgerIT extends LedgerContract {

  private final DriverManagerDataSource database = database();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final TransactionTemplate transactions =
      new TransactionTemplate(new JdbcTransactionManager(database));

  private static DriverManagerDataSource database() {
    TestDatabase fresh = Platform.postgres().newDatabase();
    String separator = fresh.jdbcUrl().contains("?") ? "&" : "?";
    DriverManagerDataSource source =
        new DriverManagerDataSource(
            fresh.jdbcUrl() + separator + "currentSchema=ledger", fresh.user(), fresh.password());
    Flyway.configure()
        .dataSource(source)
        .schemas("ledger")
        .locations("classpath:db/submitter")
        .load()
        .migrate();
    return source;
  }

  @Override
  protected Ledger ledger() {
    return new PostgresLedger(
        jdbc, transactions, new TimeOrderedUuids(InstantSource.system(), new Random(1)));
  }

  @Override
  protected Submissions submissions() {
    return new PostgresSubmissions(jdbc, transactions);
  }

  @Override
  protected LeaseTable leases() {
    return new PostgresLeases(jdbc);
  }

  @Override
  protected Outbox outbox() {
    return new OutboxRows(jdbc);
  }

  @Override
  protected AccountStandings standings() {
    return new PostgresStandings(jdbc);
  }
}
