package co.acuse.reliability.scenario;

import co.acuse.reliability.cluster.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How far ledger and audit have come with what one issuer sold. */
final class Books implements AutoCloseable {

  private static final String LEDGER_ENDS =
      """
      SELECT EXISTS (SELECT FROM ledger.submission WHERE issuer = ?)
         AND NOT EXISTS (SELECT FROM ledger.submission WHERE issuer = ? AND ended_at IS NULL)
         AND NOT EXISTS (SELECT FROM ledger.outbox WHERE issuer = ? AND published_at IS NULL)
      """;

  private static final String REQUESTED =
      """
      SELECT EXISTS (SELECT FROM audit.submission JOIN audit.invoice USING (invoice_id)
                      WHERE issuer = ? AND accepted_at IS NOT NULL)
      """;

  private static final String AUDITED =
      """
      SELECT count(*) > 0 AND bool_and(submission.status <> 'PROCESANDO')
        FROM audit.submission JOIN audit.invoice USING (invoice_id) WHERE issuer = ?
      """;

  private final Connection connection;

  Books(Cluster cluster) {
    try {
      String password = Files.readString(cluster.databasePasswordFile()).strip();
      connection = DriverManager.getConnection(cluster.jdbcUrl(), cluster.databaseUser(), password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer", e);
    }
  }

  boolean hasEndOfAll(String issuer) {
    return is(LEDGER_ENDS, issuer, issuer, issuer);
  }

  boolean hasRequested(String issuer) {
    return is(REQUESTED, issuer);
  }

  boolean isAudited(String issuer) {
    return is(AUDITED, issuer);
  }

  private boolean is(String question, String... issuers) {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      for (int i = 0; i < issuers.length; i++) {
        statement.setString(i + 1, issuers[i]);
      }
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not tell how far the services are", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not let go", e);
    }
  }
}
