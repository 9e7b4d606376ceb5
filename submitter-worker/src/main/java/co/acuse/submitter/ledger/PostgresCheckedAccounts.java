package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.CheckedAccounts;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of accounts that were seen to be usable. */
final class PostgresCheckedAccounts implements CheckedAccounts {

  private static final String CONFIRM =
      """
      INSERT INTO checked_account (issuer, provider, name, environment, checked_at)
      VALUES (:issuer, :provider, :name, :environment, clock_timestamp())
      ON CONFLICT (issuer) DO UPDATE
         SET provider = excluded.provider, name = excluded.name,
             environment = excluded.environment, checked_at = excluded.checked_at
      """;

  private static final String CONFIRMED =
      """
      SELECT count(*) FROM checked_account
       WHERE issuer = :issuer AND provider = :provider AND name = :name
         AND environment = :environment
         AND checked_at > clock_timestamp() - make_interval(secs => :seconds)
      """;

  private static final String FORGET = "DELETE FROM checked_account WHERE issuer = :issuer";

  private final JdbcClient jdbc;

  PostgresCheckedAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void confirmed(IssuerNit issuer, Account account) {
    about(CONFIRM, issuer, account).update();
  }

  @Override
  public boolean wasConfirmed(IssuerNit issuer, Account account, Duration lately) {
    return about(CONFIRMED, issuer, account)
            .param("seconds", lately.toSeconds())
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public void forget(IssuerNit issuer) {
    jdbc.sql(FORGET).param("issuer", issuer.value()).update();
  }

  private JdbcClient.StatementSpec about(String sql, IssuerNit issuer, Account account) {
    return jdbc.sql(sql)
        .param("issuer", issuer.value())
        .param("provider", account.provider().name())
        .param("name", account.name())
        .param("environment", account.environment());
  }
}
