package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.submitter.submission.AccountStandings;
import co.acuse.submitter.submission.Suspension;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of suspended issuers. */
final class PostgresStandings implements AccountStandings {

  private static final String ALL =
      "SELECT issuer, cause, reason, since, retry_at FROM account_suspension";

  private static final String HOLD =
      """
      INSERT INTO account_suspension (issuer, cause, reason, since, retry_at)
      VALUES (:issuer, :cause, :reason, clock_timestamp(), NULL)
      ON CONFLICT (issuer) DO UPDATE
         SET cause = excluded.cause, reason = excluded.reason, retry_at = NULL
      """;

  private static final String LIFT = "DELETE FROM account_suspension WHERE issuer = :issuer";

  private static final String RETRY =
      "UPDATE account_suspension SET retry_at = clock_timestamp() WHERE issuer = :issuer";

  private final JdbcClient jdbc;

  PostgresStandings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Suspension> of(IssuerNit issuer) {
    return jdbc.sql(ALL + " WHERE issuer = :issuer")
        .param("issuer", issuer.value())
        .query((row, _) -> suspension(row))
        .optional();
  }

  @Override
  public List<Suspension> all() {
    return jdbc.sql(ALL + " ORDER BY since").query((row, _) -> suspension(row)).list();
  }

  @Override
  public void hold(IssuerNit issuer, Message reason) {
    jdbc.sql(HOLD)
        .param("issuer", issuer.value())
        .param("cause", reason.code())
        .param("reason", reason.text())
        .update();
  }

  @Override
  public void lift(IssuerNit issuer) {
    jdbc.sql(LIFT).param("issuer", issuer.value()).update();
  }

  @Override
  public void retryNow(IssuerNit issuer) {
    jdbc.sql(RETRY).param("issuer", issuer.value()).update();
  }

  private static Suspension suspension(ResultSet row) throws SQLException {
    return new Suspension(
        new IssuerNit(row.getString("issuer")),
        row.getString("cause"),
        row.getString("reason"),
        Sql.instant(row, "since"),
        Sql.instantOrNull(row, "retry_at"));
  }
}
