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

/** Reads the tables of worker and audit; each connection is one look at one moment. */
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
  private interface Row<T> {

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

  void log(Consumer<LogRow> sink) {
    each(
        """
        SELECT id, event_id, invoice_id, submission_id, type, sequence, status, phase, cause,
               occurred_at, created_at
          FROM audit.invoice_log ORDER BY id
        """,
        row ->
            new LogRow(
                row.getLong("id"),
                id(row, "event_id"),
                row.getObject("invoice_id", UUID.class),
                row.getObject("submission_id", UUID.class),
                row.getString("type"),
                row.getObject("sequence", Long.class),
                row.getString("status"),
                row.getString("phase"),
                row.getString("cause"),
                time(row, "occurred_at"),
                time(row, "created_at")),
        sink);
  }

  void submissionStatuses(Consumer<SubmissionStatus> sink) {
    each(
        """
        SELECT invoice_id, submission_id, accepted_at, refused, last_sequence, last_event_id,
               status, phase, next_action_at, cause, repeat, number, unique_code,
               document ->> 'total' AS total
          FROM audit.submission ORDER BY invoice_id, submission_id
        """,
        row ->
            new SubmissionStatus(
                id(row, "invoice_id"),
                id(row, "submission_id"),
                timeOrNull(row, "accepted_at"),
                row.getBoolean("refused"),
                row.getLong("last_sequence"),
                id(row, "last_event_id"),
                row.getString("status"),
                row.getString("phase"),
                timeOrNull(row, "next_action_at"),
                row.getString("cause"),
                row.getBoolean("repeat"),
                row.getString("number"),
                row.getString("unique_code"),
                row.getString("total")),
        sink);
  }

  void invoiceStatuses(Consumer<InvoiceStatus> sink) {
    each(
        """
        SELECT invoice_id, issuer, document_type, reference_code, status, phase, speaker
          FROM audit.invoice ORDER BY ordinal
        """,
        row ->
            new InvoiceStatus(
                id(row, "invoice_id"),
                new Sale(
                    row.getString("issuer"),
                    row.getString("document_type"),
                    row.getString("reference_code")),
                row.getString("status"),
                row.getString("phase"),
                row.getObject("speaker", UUID.class)),
        sink);
  }

  void ledgerDocuments(Consumer<LedgerDocument> sink) {
    each(
        """
        SELECT invoice_id, issuer, document_type, reference, sequence, stage, turn,
               next_action_at, holds_lane, wait_phase, wait_code, number, unique_code, changed_at
          FROM ledger.document ORDER BY invoice_id
        """,
        row ->
            new LedgerDocument(
                id(row, "invoice_id"),
                new Sale(
                    row.getString("issuer"),
                    row.getString("document_type"),
                    row.getString("reference")),
                row.getLong("sequence"),
                row.getString("stage"),
                row.getString("turn"),
                timeOrNull(row, "next_action_at"),
                row.getBoolean("holds_lane"),
                row.getString("wait_phase"),
                row.getString("wait_code"),
                row.getString("number"),
                row.getString("unique_code"),
                time(row, "changed_at")),
        sink);
  }

  void ledgerSubmissions(Consumer<LedgerSubmission> sink) {
    each(
        """
        SELECT submission_id, invoice_id, position, content_hash, state, attempts, ended_at,
               ending ->> 'status' AS status, ending ->> 'cause' AS cause,
               coalesce((ending ->> 'repeat')::boolean, false) AS repeat
          FROM ledger.submission ORDER BY position
        """,
        row ->
            new LedgerSubmission(
                id(row, "submission_id"),
                id(row, "invoice_id"),
                row.getLong("position"),
                row.getString("content_hash"),
                row.getString("state"),
                row.getInt("attempts"),
                timeOrNull(row, "ended_at"),
                row.getString("status"),
                row.getString("cause"),
                row.getBoolean("repeat")),
        sink);
  }

  void attempts(Consumer<Attempt> sink) {
    each(
        """
        SELECT invoice_id, started_at, kind, submission_id, attempt, deadline, epoch, holder,
               concluded_at, outcome, status, sent
          FROM ledger.attempt ORDER BY started_at, invoice_id, kind
        """,
        row ->
            new Attempt(
                id(row, "invoice_id"),
                time(row, "started_at"),
                row.getString("kind"),
                id(row, "submission_id"),
                row.getInt("attempt"),
                time(row, "deadline"),
                row.getLong("epoch"),
                row.getString("holder"),
                timeOrNull(row, "concluded_at"),
                row.getString("outcome"),
                row.getObject("status", Integer.class),
                row.getObject("sent", Boolean.class)),
        sink);
  }

  void outbox(Consumer<OutboxRow> sink) {
    each(
        "SELECT id, issuer, event_id, written_at, published_at FROM ledger.outbox ORDER BY id",
        row ->
            new OutboxRow(
                row.getLong("id"),
                row.getString("issuer"),
                id(row, "event_id"),
                time(row, "written_at"),
                timeOrNull(row, "published_at")),
        sink);
  }

  void suspensions(Consumer<Suspension> sink) {
    each(
        "SELECT issuer, cause, retry_at FROM ledger.account_suspension ORDER BY issuer",
        row ->
            new Suspension(
                row.getString("issuer"), row.getString("cause"), timeOrNull(row, "retry_at")),
        sink);
  }

  private <T> void each(String sql, Row<T> make, Consumer<T> sink) {
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

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
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
