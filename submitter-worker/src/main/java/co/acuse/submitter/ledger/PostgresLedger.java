package co.acuse.submitter.ledger;

import static java.util.Objects.requireNonNull;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.submitter.submission.DocumentFile;
import co.acuse.submitter.submission.DocumentSnapshot;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.Ledger;
import co.acuse.submitter.submission.Obstacle;
import co.acuse.submitter.submission.SubmissionEntry;
import co.acuse.submitter.submission.SubmissionEntry.State;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger in PostgreSQL. */
final class PostgresLedger implements Ledger {

  /**
   * So that nobody takes the issuer over before this transaction has ended; to prolong the lease is
   * not held up by it.
   */
  private static final String FENCE =
      """
      SELECT clock_timestamp() AS now FROM account_lease
       WHERE issuer = :issuer AND holder = :holder AND epoch = :epoch FOR KEY SHARE
      """;

  private static final String UNPLACED =
      """
      SELECT invoice_id FROM submission
       WHERE issuer = :issuer AND state = 'NEW' ORDER BY position LIMIT :limit
      """;

  /**
   * Who holds a lane goes alone. Only while all that holds it is blocked, those go too that may be
   * what blocks it: see {@link DocumentSnapshot#mayStandInTheWay}.
   */
  private static final String DUE =
      """
      WITH holding AS MATERIALIZED (
        SELECT invoice_id, stage, turn, next_action_at, live, age FROM document
         WHERE issuer = :issuer AND document_type = :family AND holds_lane
      ), timed AS (
        SELECT invoice_id, live, 0 AS rank, age FROM document
         WHERE issuer = :issuer AND document_type = :family AND turn = 'TIMED'
           AND next_action_at <= clock_timestamp()
           AND (NOT EXISTS (SELECT FROM holding)
                OR NOT holds_lane
                   AND (stage NOT IN ('READY', 'WAITING_INVOICE')
                        OR dealings @> '{"lookFirst": true}')
                   AND NOT EXISTS (SELECT FROM holding WHERE stage <> 'BLOCKED'))
         ORDER BY next_action_at LIMIT :limit
      ), ready AS (
        SELECT invoice_id, live, 1 AS rank, age FROM document
         WHERE issuer = :issuer AND document_type = :family AND turn = 'READY'
           AND NOT EXISTS (SELECT FROM holding)
         ORDER BY live DESC, age LIMIT :limit
      )
      SELECT invoice_id, stage = 'BLOCKED' AS blocked, live, 0 AS rank, age FROM holding
       WHERE turn = 'READY' OR (turn = 'TIMED' AND next_action_at <= clock_timestamp())
       UNION ALL
      SELECT invoice_id, false, live, rank, age FROM (TABLE timed UNION ALL TABLE ready) free
       ORDER BY blocked, live DESC, rank, age LIMIT :limit
      """;

  private static final String HASTEN =
      """
      UPDATE document SET next_action_at = clock_timestamp()
       WHERE issuer = :issuer AND turn = 'TIMED' AND next_action_at > clock_timestamp()
         AND wait_code IN
             ('UNAVAILABLE', 'PROVIDER_AWAY', 'ACCOUNT_UNCHECKED', 'ACCOUNT_CHECK_FAILED')
         AND EXISTS (SELECT FROM account_lease l
                      WHERE l.issuer = :issuer AND l.holder = :holder AND l.epoch = :epoch)
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Supplier<UUID> eventIds;
  private final Consumer<SubmissionEntry> ended;
  private final DocumentRows documents;
  private final SubmissionRows submissions;
  private final LaneRows lanes;
  private final ContingencyRows contingency;
  private final PostgresOutages outages;
  private final PostgresView view;
  private final ChangeWriter writer;

  /**
   * A ledger.
   *
   * @param ended hears of each submission that has come to its end
   */
  PostgresLedger(
      JdbcClient jdbc,
      Batches batches,
      TransactionTemplate transactions,
      Supplier<UUID> eventIds,
      Consumer<SubmissionEntry> ended) {
    this.jdbc = jdbc;
    this.ended = ended;
    this.transactions = transactions;
    this.eventIds = eventIds;
    this.documents = new DocumentRows(jdbc, batches);
    this.submissions = new SubmissionRows(jdbc, batches);
    this.lanes = new LaneRows(jdbc);
    this.view = new PostgresView(jdbc);
    this.contingency = new ContingencyRows(jdbc);
    this.outages = new PostgresOutages(jdbc);
    this.writer =
        new ChangeWriter(jdbc, documents, submissions, new OutboxRows(jdbc, batches), eventIds);
  }

  @Override
  public <R> Optional<R> revise(
      Lease lease, InvoiceId document, Function<DocumentFile, R> decision) {
    return reviseAll(lease, List.of(document), decision).map(List::getFirst);
  }

  @Override
  public <R> Optional<List<R>> reviseAll(
      Lease lease, List<InvoiceId> ids, Function<DocumentFile, R> decision) {
    Optional<Revised<R>> revised =
        transactions.execute(_ -> fence(lease).map(now -> reviseAt(now, lease, ids, decision)));
    revised.ifPresent(done -> done.ended().forEach(ended));
    return revised.map(Revised::results);
  }

  private <R> Revised<R> reviseAt(
      Instant now, Lease lease, List<InvoiceId> ids, Function<DocumentFile, R> decision) {
    List<DocumentFile> files = open(ids, now);
    List<R> results = files.stream().map(decision).toList();
    List<SubmissionEntry> changed =
        write(lease, files, now).stream()
            .flatMap(changes -> changes.submissions().stream())
            .toList();
    return new Revised<>(results, changed.stream().filter(entry -> entry.end() != null).toList());
  }

  private List<DocumentFile.Changes> write(Lease lease, List<DocumentFile> files, Instant now) {
    return files.size() == 1
        ? List.of(writer.write(lease, files.getFirst(), now))
        : writer.write(lease, files, now);
  }

  private List<DocumentFile> open(List<InvoiceId> ids, Instant now) {
    Map<InvoiceId, DocumentSnapshot> before = documents.load(ids);
    Map<InvoiceId, List<SubmissionEntry>> entries = submissions.of(ids);
    PostgresView shared = ids.size() == 1 ? view : view.readingAhead(firstNew(entries.values()));
    return ids.stream()
        .map(id ->
            new DocumentFile(
                requireNonNull(before.get(id), "a document of some submission"),
                entries.getOrDefault(id, List.of()),
                now,
                shared,
                eventIds))
        .toList();
  }

  /** What a document that is placed needs to read; whatever more is read one by one. */
  private static List<SubmissionId> firstNew(Collection<List<SubmissionEntry>> documents) {
    return documents.stream()
        .flatMap(entries -> entries.stream().filter(entry -> entry.state() == State.NEW).limit(1))
        .map(SubmissionEntry::id)
        .toList();
  }

  private record Revised<R>(List<R> results, List<SubmissionEntry> ended) {}

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
  public Optional<Obstacle> obstacle(IssuerNit issuer, DocumentType family) {
    return lanes.obstacle(issuer, family);
  }

  @Override
  public List<InLine> inLine(IssuerNit issuer, DocumentType family, long afterAge, int limit) {
    return lanes.inLine(issuer, family, afterAge, limit);
  }

  @Override
  public boolean isOutageProven(Provider provider) {
    return outages.isProven(provider);
  }

  @Override
  public List<Fit> fitForContingency(IssuerNit issuer, long afterAge, int limit) {
    return contingency.fit(issuer, afterAge, limit);
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
