package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.submitter.submission.FrozenRequest;
import co.acuse.submitter.submission.Ledger.Fit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which invoices may be issued in contingency, and what they were before. */
final class ContingencyRows {

  private static final String FIT =
      """
      SELECT invoice_id, age FROM document
       WHERE issuer = :issuer AND document_type = 'INVOICE' AND age > :after
         AND stage IN ('READY', 'UNKNOWN') AND contingency_since IS NULL
         AND (stage = 'UNKNOWN' OR turn = 'READY' OR next_action_at <= clock_timestamp()
              OR wait_code IN ('UNAVAILABLE', 'PROVIDER_AWAY'))
         AND NOT dealings @> '{"contingencyMissed": true}'
       ORDER BY age LIMIT :limit
      """;

  private static final String KEEP =
      """
      INSERT INTO replaced_request (submission_id, frozen_sha256, frozen, frozen_stamp)
      VALUES (:id, :sha, :frozen, :stamp::jsonb) ON CONFLICT DO NOTHING
      """;

  private static final String KEPT =
      """
      SELECT frozen, frozen_sha256, frozen_stamp FROM replaced_request
       WHERE submission_id = :id ORDER BY replaced_at DESC
      """;

  private final JdbcClient jdbc;

  ContingencyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Fit> fit(IssuerNit issuer, long afterAge, int limit) {
    return jdbc.sql(FIT)
        .param("issuer", issuer.value())
        .param("after", afterAge)
        .param("limit", limit)
        .query((row, _) ->
            new Fit(new InvoiceId(row.getObject("invoice_id", UUID.class)), row.getLong("age")))
        .list();
  }

  /** Joins the transaction that is under way. */
  void keep(SubmissionId submission, FrozenRequest replaced) {
    jdbc.sql(KEEP)
        .param("id", submission.value())
        .param("sha", replaced.sha256())
        .param("frozen", FrozenColumns.bytes(replaced), java.sql.Types.BINARY)
        .param("stamp", FrozenColumns.stamp(replaced))
        .update();
  }

  List<FrozenRequest> kept(SubmissionId submission) {
    return jdbc.sql(KEPT)
        .param("id", submission.value())
        .query((row, _) -> FrozenColumns.read(row))
        .list();
  }
}
