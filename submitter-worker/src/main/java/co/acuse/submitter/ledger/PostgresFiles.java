package co.acuse.submitter.ledger;

import static java.util.Objects.requireNonNull;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.DocumentStamp;
import co.acuse.submitter.submission.Dealings;
import co.acuse.submitter.submission.FilesLedger;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.FilesQueue.Given;
import co.acuse.submitter.submission.FrozenRequest;
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

  /** Of an invoice in contingency the request that is at work is what its buyer may have. */
  private static final String DUE =
      """
      SELECT d.invoice_id, d.issuer, d.document_type, d.reference, d.number, d.unique_code,
             d.files_tries, d.dealings, d.contingency_since,
             s.frozen, s.frozen_sha256, s.frozen_stamp
        FROM document d
        LEFT JOIN submission s
          ON d.number IS NULL AND s.invoice_id = d.invoice_id AND s.state = 'ACTIVE'
       WHERE d.issuer = ANY(:issuers) AND d.files_due_at <= clock_timestamp()
         AND (d.number IS NOT NULL OR d.contingency_since IS NOT NULL AND s.frozen IS NOT NULL)
       ORDER BY d.files_due_at LIMIT :limit
      """;

  private static final String ISSUED =
      """
      SELECT invoice_id, issuer, document_type, reference, number, unique_code, files_tries
        FROM document WHERE invoice_id = :id AND number IS NOT NULL
      """;

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
        .query((row, _) -> row.getString("number") == null ? given(row) : filesDue(row))
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

  private static FilesDue given(ResultSet row) throws SQLException {
    FrozenRequest request = FrozenColumns.read(row);
    DocumentStamp stamp = requireNonNull(request.stamp(), "numbered by Acuse");
    Dealings dealings = ContractJson.mapper().readValue(row.getString("dealings"), Dealings.class);
    return new FilesDue(
        DocumentRows.key(row),
        stamp.text(),
        stamp.uniqueCode(),
        row.getInt("files_tries"),
        new Given(
            request.bytes(),
            Sql.instant(row, "contingency_since"),
            requireNonNull(dealings.boundTo(), "bound when it was signed")));
  }

  private static FilesDue filesDue(ResultSet row) throws SQLException {
    return new FilesDue(
        DocumentRows.key(row),
        row.getString("number"),
        row.getString("unique_code"),
        row.getInt("files_tries"));
  }
}
