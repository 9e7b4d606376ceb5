package co.acuse.reliability.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a run's database; each connection is one look at one moment. */
final class DatabaseReader implements AutoCloseable {

  private static final int FETCH = 2_000;

  private final Connection connection;

  private DatabaseReader(Connection connection) {
    this.connection = connection;
  }

  static DatabaseReader open(Run run, Path dir) {
    try {
      String file = run.passwordFile();
      String password = file == null ? "" : Files.readString(dir.resolve(file)).strip();
      Connection connection = DriverManager.getConnection(run.jdbcUrl(), run.user(), password);
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return new DatabaseReader(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The run's database cannot be reached", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The database's password cannot be read", e);
    }
  }

  /** Makes a value of a row. */
  interface Row<T> {

    T of(ResultSet row) throws SQLException;
  }

  Instant now() {
    Instant[] now = new Instant[1];
    each("SELECT clock_timestamp() AS now", row -> time(row, "now"), at -> now[0] = at);
    return now[0];
  }

  long logRows() {
    long[] rows = new long[1];
    each("SELECT count(*) AS n FROM audit.invoice_log", row -> row.getLong("n"), n -> rows[0] = n);
    return rows[0];
  }

  <T> void each(String sql, Row<T> make, Consumer<T> sink) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          sink.accept(make.of(rows));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The run's database cannot be read: " + sql, e);
    }
  }

  static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("The run's database cannot be left", e);
    }
  }
}
