package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.TimeOrderedUuids;
import co.acuse.submitter.restore.RestoredLedger;
import co.acuse.submitter.submission.AccountStandings;
import co.acuse.submitter.submission.CheckedAccounts;
import co.acuse.submitter.submission.DeliveryLedger;
import co.acuse.submitter.submission.FilesLedger;
import co.acuse.submitter.submission.LeaseTable;
import co.acuse.submitter.submission.Ledger;
import co.acuse.submitter.submission.LeverLedger;
import co.acuse.submitter.submission.NumberBook;
import co.acuse.submitter.submission.NumberStock;
import co.acuse.submitter.submission.Outbox;
import co.acuse.submitter.submission.Submissions;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds the ledger's ports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerConfiguration {

  private final JdbcClient jdbc;
  private final Batches batches;
  private final TransactionTemplate transactions;

  /** Nothing of the ledger is built on a database of another environment. */
  LedgerConfiguration(
      JdbcClient jdbc,
      NamedParameterJdbcOperations batches,
      PlatformTransactionManager transactionManager,
      @Value("${acuse.environment:simulator}") String environment) {
    this.jdbc = jdbc;
    this.batches = new Batches(batches);
    this.transactions = new TransactionTemplate(transactionManager);
    Environment.check(jdbc, environment);
  }

  @Bean
  Ledger ledger(InstantSource clock, LedgerMeters meters) {
    return new PostgresLedger(
        jdbc,
        batches,
        transactions,
        new TimeOrderedUuids(clock, new SecureRandom()),
        meters::ended);
  }

  @Bean
  Submissions submissions() {
    return new PostgresSubmissions(jdbc, batches, transactions);
  }

  @Bean
  LeaseTable leases() {
    return new PostgresLeases(jdbc);
  }

  @Bean
  Outbox outbox() {
    return new OutboxRows(jdbc, batches);
  }

  @Bean
  AccountStandings accountStandings() {
    return new PostgresStandings(jdbc);
  }

  @Bean
  CheckedAccounts checkedAccounts() {
    return new PostgresCheckedAccounts(jdbc);
  }

  @Bean
  LeverLedger leverLedger() {
    return new PostgresLevers(jdbc, batches, transactions);
  }

  @Bean
  NumberBook numberBook() {
    return new PostgresNumberBook(jdbc);
  }

  @Bean
  NumberStock numberStock() {
    return new PostgresNumberStock(jdbc);
  }

  @Bean
  FilesLedger filesLedger() {
    return new PostgresFiles(jdbc);
  }

  @Bean
  DeliveryLedger deliveryLedger() {
    return new PostgresDeliveries(jdbc, batches, transactions);
  }

  @Bean
  DeliveryMeters deliveryMeters(MeterRegistry meters) {
    return new DeliveryMeters(jdbc, meters);
  }

  @Bean
  RestoredLedger restoredLedger() {
    return new PostgresRestoredLedger(jdbc, transactions);
  }

  @Bean
  FinishedRestoration finishedRestoration() {
    return new FinishedRestoration(jdbc);
  }

  @Bean
  HousekeepingRound housekeeping(LedgerSettings settings) {
    return new HousekeepingRound(
        new Housekeeping(jdbc, settings.keepPayloads(), settings.keepPublished()),
        settings.tidyEvery());
  }

  @Bean
  LedgerMeters ledgerMeters(MeterRegistry meters) {
    return new LedgerMeters(jdbc, meters);
  }
}
