package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.DocumentFile;
import co.acuse.submitter.submission.DocumentSnapshot;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.Ledger;
import co.acuse.submitter.submission.SubmissionEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger in PostgreSQL. */
final class PostgresLedger implements Ledger {

  /** Shared, so that nobody takes the issuer over before this transaction has ended. */
  private static final String FENCE =
      """
      SELECT clock_timestamp() AS now FROM account_lease
       WHERE issuer = :issuer AND holder = :holder AND epoch = :epoch FOR SHARE
      """;

  private static final String UNPLACED =
      """
      SELECT invoice_id FROM submission
       WHERE issuer = :issuer AND state = 'NEW' ORDER BY position LIMIT :limit
      """;

  private static final String DUE =
      """
      WITH holding AS MATERIALIZED (
        SELECT invoice_id, stage, turn, next_action_at, live, age FROM document
         WHERE issuer = :issuer AND document_type = :family AND holds_lane
      ), timed AS (
        SELECT invoice_id, live, 0 AS rank, age FROM document
         WHERE issuer = :issuer AND document_type = :family AND turn = 'TIMED'
           AND next_action_at <= clock_timestamp()
         ORDER BY next_action_at LIMIT :limit
      ), ready AS (
        SELECT invoice_id, live, 1 AS rank, age FROM document
         WHERE issuer = :issuer AND document_type = :family AND turn = 'READY'
         ORDER BY live DESC, age LIMIT :limit
      )
      SELECT invoice_id, stage = 'BLOCKED' AS blocked, live, 0 AS rank, age FROM holding
       WHERE turn = 'READY' OR (turn = 'TIMED' AND next_action_at <= clock_timestamp())
       UNION ALL
      SELECT invoice_id, false, live, rank, age FROM (TABLE timed UNION ALL TABLE ready) free
       WHERE NOT EXISTS (SELECT FROM holding)
       ORDER BY blocked, live DESC, rank, age LIMIT :limit
      """;

  private static final String HASTEN =
      """
      UPDATE document SET next_action_at = clock_timestamp()
       WHERE issuer = :issuer AND turn = 'TIMED' AND next_action_at > clock_timestamp()
         AND wait_code IN ('UNAVAILABLE', 'PROVIDER_AWAY')
         AND EXISTS (SELECT FROM account_lease l
                      WHERE l.issuer = :issuer AND l.holder = :holder AND l.epoch = :epoch)
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Supplier<UUID> eventIds;
  private final Consumer<SubmissionEntry> ended;
  private final DocumentRows documents;
  private final SubmissionRows submissions;
  private final PostgresView view;
  private final ChangeWriter writer;

  /**
   * A ledger.
   *
   * @param ended hears of each submission that has come to its end
   */
  PostgresLedger(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Supplier<UUID> eventIds,
      Consumer<SubmissionEntry> ended) {
    this.jdbc = jdbc;
    this.ended = ended;
    this.transactions = transactions;
    this.eventIds = eventIds;
    this.documents = new DocumentRows(jdbc);
    this.submissions = new SubmissionRows(jdbc);
    this.view = new PostgresView(jdbc);
    this.writer = new ChangeWriter(jdbc, documents, submissions);
  }

  @Override
  public <R> Optional<R> revise(
      Lease lease, InvoiceId document, Function<DocumentFile, R> decision) {
    Optional<Revised<R>> revised =
        transactions.execute(
            _ -> fence(lease).map(now -> reviseAt(now, lease, document, decision)));
    revised.ifPresent(done -> done.ended().forEach(ended));
    return revised.map(Revised::result);
  }

  private <R> Revised<R> reviseAt(
      Instant now, Lease lease, InvoiceId document, Function<DocumentFile, R> decision) {
    DocumentSnapshot before = documents.load(document);
    DocumentFile file = new DocumentFile(before, submissions.of(document), now, view, eventIds);
    R result = decision.apply(file);
    DocumentFile.Changes changes = writer.write(lease, file, now);
    return new Revised<>(
        result, changes.submissions().stream().filter(entry -> entry.end() != null).toList());
  }

  private record Revised<R>(R result, List<SubmissionEntry> ended) {}

  private Optional<Instant> fence(Lease lease) {
    return jdbc.sql(FENCE)
        .param("issuer", lease.issuer().value())
        .param("holder", lease.holder())
        .param("epoch", lease.epoch())
        .query((row, _) -> Sql.instant(row, "now"))
        .optional();
  }

  @Override
  public List<InvoiceId> unplaced(IssuerNit issuer, int limit) {
    return jdbc
        .sql(UNPLACED)
        .param("issuer", issuer.value())
        .param("limit", limit)
        .query((row, _) -> new InvoiceId(row.getObject("invoice_id", UUID.class)))
        .list()
        .stream()
        .distinct()
        .toList();
  }

  @Override
  public List<InvoiceId> due(IssuerNit issuer, DocumentType family, int limit) {
    return jdbc.sql(DUE)
        .param("issuer", issuer.value())
        .param("family", family.name())
        .param("limit", limit)
        .query((row, _) -> new InvoiceId(row.getObject("invoice_id", UUID.class)))
        .list();
  }

  @Override
  public void hasten(Lease lease) {
    jdbc.sql(HASTEN)
        .param("issuer", lease.issuer().value())
        .param("holder", lease.holder())
        .param("epoch", lease.epoch())
        .update();
  }
}
