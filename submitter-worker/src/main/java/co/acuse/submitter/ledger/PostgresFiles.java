package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.FilesLedger;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which documents still miss their files. */
final class PostgresFiles implements FilesLedger {

  private static final String COLUMNS =
      """
      SELECT invoice_id, issuer, document_type, reference, number, unique_code, files_tries
        FROM document
      """;

  private static final String DUE =
      COLUMNS
          + """
           WHERE issuer = ANY(:issuers) AND files_due_at <= clock_timestamp()
           ORDER BY files_due_at LIMIT :limit
          """;

  private static final String ISSUED = COLUMNS + " WHERE invoice_id = :id AND number IS NOT NULL";

  private static final String POSTPONE =
      """
      UPDATE document
         SET files_due_at = clock_timestamp() + :millis * interval '1 millisecond',
             files_tries = files_tries + 1
       WHERE invoice_id = :id AND files_due_at IS NOT NULL
         AND EXISTS (SELECT FROM account_lease l
                      WHERE l.issuer = :issuer AND l.holder = :holder AND l.epoch = :epoch)
      """;

  private final JdbcClient jdbc;

  PostgresFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<FilesDue> filesDue(Collection<IssuerNit> issuers, int limit) {
    return jdbc.sql(DUE)
        .param("issuers", issuers.stream().map(IssuerNit::value).toArray(String[]::new))
        .param("limit", limit)
        .query((row, _) -> filesDue(row))
        .list();
  }

  @Override
  public Optional<FilesDue> issued(InvoiceId document) {
    return jdbc.sql(ISSUED)
        .param("id", document.value())
        .query((row, _) -> filesDue(row))
        .optional();
  }

  @Override
  public boolean postponeFiles(Lease lease, InvoiceId document, Duration wait) {
    return jdbc.sql(POSTPONE)
            .param("millis", wait.toMillis())
            .param("id", document.value())
            .param("issuer", lease.issuer().value())
            .param("holder", lease.holder())
            .param("epoch", lease.epoch())
            .update()
        == 1;
  }

  private static FilesDue filesDue(ResultSet row) throws SQLException {
    return new FilesDue(
        DocumentRows.key(row),
        row.getString("number"),
        row.getString("unique_code"),
        row.getInt("files_tries"));
  }
}
