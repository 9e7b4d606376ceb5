package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.OutageProof;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.submitter.submission.Claim;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.DocumentNumber;
import co.acuse.submitter.submission.FrozenRequest;
import co.acuse.submitter.submission.Issue;
import co.acuse.submitter.submission.LedgerView;
import co.acuse.submitter.submission.Series;
import co.acuse.submitter.submission.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What decisions read beside their document; joins the transaction that is under way. */
final class PostgresView implements LedgerView {

  private static final String REQUESTED =
      "SELECT requested FROM submission WHERE submission_id = :id";

  private static final String REQUESTED_OF_ALL =
      "SELECT submission_id, requested FROM submission WHERE submission_id = ANY(:ids)";

  private static final String FROZEN =
      "SELECT frozen, frozen_sha256, frozen_stamp FROM submission WHERE submission_id = :id";

  private static final String SIBLING =
      """
      SELECT s.invoice_id, coalesce(d.stage, 'READY') AS stage, d.issue, s.unfinished
        FROM (SELECT invoice_id, bool_or(ended_at IS NULL) AS unfinished
                FROM submission WHERE invoice_id = :id GROUP BY invoice_id) s
        LEFT JOIN document d ON d.invoice_id = s.invoice_id
      """;

  private static final String ISSUED_UNDER =
      """
      SELECT invoice_id, stage, issue, false AS unfinished
        FROM document
       WHERE issuer = :issuer AND document_type = :type AND number = :number LIMIT 1
      """;

  private static final String SUSPENDED =
      "SELECT count(*) FROM account_suspension WHERE issuer = :issuer AND retry_at IS NOT NULL";

  private final JdbcClient jdbc;
  private final Map<SubmissionId, byte[]> readAhead;

  PostgresView(JdbcClient jdbc) {
    this(jdbc, Map.of());
  }

  private PostgresView(JdbcClient jdbc, Map<SubmissionId, byte[]> readAhead) {
    this.jdbc = jdbc;
    this.readAhead = readAhead;
  }

  /** The same view for one transaction, with these payloads read in one round trip. */
  PostgresView readingAhead(List<SubmissionId> submissions) {
    Map<SubmissionId, byte[]> values = new HashMap<>();
    jdbc.sql(REQUESTED_OF_ALL)
        .param("ids", submissions.stream().map(SubmissionId::value).toArray(UUID[]::new))
        .query(row -> {
          var id = new SubmissionId(row.getObject("submission_id", UUID.class));
          values.put(id, row.getBytes("requested"));
        });
    return new PostgresView(jdbc, values);
  }

  @Override
  public SubmissionRequested requested(SubmissionId submission) {
    byte[] ahead = readAhead.get(submission);
    byte[] value = ahead == null ? read(submission) : ahead;
    return ContractJson.mapper().readValue(value, SubmissionRequested.class);
  }

  private byte[] read(SubmissionId submission) {
    return jdbc.sql(REQUESTED)
        .param("id", submission.value())
        .query((row, _) -> row.getBytes("requested"))
        .single();
  }

  @Override
  public FrozenRequest frozen(SubmissionId submission) {
    return jdbc.sql(FROZEN)
        .param("id", submission.value())
        .query((row, _) -> FrozenColumns.read(row))
        .single();
  }

  @Override
  public List<FrozenRequest> replaced(SubmissionId submission) {
    return new ContingencyRows(jdbc).kept(submission);
  }

  @Override
  public Optional<OutageProof> outage(Provider provider, Instant now) {
    return new PostgresOutages(jdbc).proof(provider, now);
  }

  @Override
  public Optional<Sibling> document(InvoiceId id) {
    return jdbc.sql(SIBLING).param("id", id.value()).query((row, _) -> sibling(row)).optional();
  }

  @Override
  public Optional<Sibling> issuedUnder(IssuerNit issuer, DocumentType type, String number) {
    return jdbc.sql(ISSUED_UNDER)
        .param("issuer", issuer.value())
        .param("type", type.name())
        .param("number", number)
        .query((row, _) -> sibling(row))
        .optional();
  }

  @Override
  public Optional<DocumentNumber> holdNumber(
      DocumentKey document, Provider provider, List<Series> series) {
    return new PostgresNumbers(jdbc).hold(document, provider, series);
  }

  @Override
  public Claim claim(DocumentKey document, Provider provider, DocumentNumber number) {
    return new PostgresNumbers(jdbc).claim(document, provider, number);
  }

  @Override
  public void holdTold(
      DocumentKey document, Provider provider, DocumentNumber number, Instant toldAt) {
    new PostgresNumbers(jdbc).holdTold(document, provider, number, toldAt);
  }

  @Override
  public void giveBackTold(InvoiceId document, Instant toldAt) {
    new PostgresNumbers(jdbc).giveBackTold(document, toldAt);
  }

  @Override
  public boolean isSuspended(IssuerNit issuer) {
    return jdbc.sql(SUSPENDED).param("issuer", issuer.value()).query(Long.class).single() > 0;
  }

  private static Sibling sibling(ResultSet row) throws SQLException {
    Issue issue = DocumentRows.issue(row);
    return new Sibling(
        new InvoiceId(row.getObject("invoice_id", UUID.class)),
        Stage.valueOf(row.getString("stage")),
        row.getBoolean("unfinished"),
        issue == null ? null : issue.document());
  }
}
