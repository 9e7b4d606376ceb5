package co.acuse.reliability;

import co.acuse.reliability.cluster.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the services have come, as the database tells it. */
final class Progress {

  private static final String UNFINISHED =
      """
      SELECT (SELECT count(*) FROM audit.submission WHERE status = 'PROCESANDO')
           + (SELECT count(*) FROM ledger.submission WHERE ended_at IS NULL)
           + (SELECT count(*) FROM ledger.outbox WHERE published_at IS NULL)
      """;

  private static final String UNFINISHED_OF =
      "SELECT count(*) FROM audit.submission WHERE status = 'PROCESANDO' AND accepted_at <= ?";

  private static final String STUCK =
      """
      SELECT count(DISTINCT invoice_id) FROM audit.invoice_log
      WHERE type = 'AlertRaised' AND jsonb_path_exists(detail, '$.**.code ? (@ == "STUCK")')
      """;

  private static final String SLOWEST =
      """
      SELECT coalesce(max(extract(epoch FROM ended_at - accepted_at)), 0) FROM ledger.submission
      WHERE ended_at IS NOT NULL
      """;

  private final Cluster cluster;

  Progress(Cluster cluster) {
    this.cluster = cluster;
  }

  /** What a database could not be asked. */
  static final class NotToldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotToldException(SQLException cause) {
      super("The database does not tell how far the services have come", cause);
    }
  }

  /** Submissions without an end, and events that Kafka has not got yet. */
  int unfinished() {
    return (int) ask(UNFINISHED, null);
  }

  /** Submissions without an end that were accepted by then. */
  int unfinishedOf(Instant acceptedBy) {
    return (int) ask(UNFINISHED_OF, acceptedBy);
  }

  /** Sales of which a person was told that they do not get on. */
  int stuck() {
    return (int) ask(STUCK, null);
  }

  /** The longest from acceptance to end, in seconds. */
  double slowest() {
    return ask(SLOWEST, null);
  }

  @SuppressWarnings("JavaUtilDate") // a JDBC driver's own type
  private double ask(String sql, @Nullable Instant time) {
    try (Connection connection =
            DriverManager.getConnection(cluster.jdbcUrl(), cluster.databaseUser(), password());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      if (time != null) {
        statement.setTimestamp(1, Timestamp.from(time));
      }
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getDouble(1);
      }
    } catch (SQLException e) {
      throw new NotToldException(e);
    }
  }

  private String password() {
    try {
      return Files.readString(cluster.databasePasswordFile()).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
