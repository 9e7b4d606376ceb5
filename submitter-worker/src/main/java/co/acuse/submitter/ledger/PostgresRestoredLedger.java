package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.EventHeader;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.LifecycleMessage;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.submitter.restore.RestoredLedger;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.Series;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/** A ledger that was restored from a copy, in PostgreSQL. */
final class PostgresRestoredLedger implements RestoredLedger {

  private static final String HOLDER = "restore-ledger";

  private static final String HOLDERS =
      """
      SELECT holder, count(*) AS issuers,
             extract(epoch FROM max(expires_at) - clock_timestamp()) AS seconds
        FROM account_lease WHERE expires_at > clock_timestamp() AND holder <> :me
       GROUP BY holder ORDER BY holder
      """;

  /**
   * Epochs begin with the milliseconds since 1970: nobody leases an issuer as often as once a
   * millisecond, so no ledger, however often it was restored, has come that far before.
   */
  private static final String BEGIN =
      """
      INSERT INTO restoration AS r (epoch_floor, begun_at)
      SELECT greatest((extract(epoch FROM clock_timestamp()) * 1000)::bigint,
                      (SELECT coalesce(max(epoch), 0) + 1 FROM account_lease)),
             clock_timestamp()
      ON CONFLICT (only_row) DO UPDATE
         SET epoch_floor = greatest(excluded.epoch_floor, r.epoch_floor + 1),
             begun_at = excluded.begun_at, finished_at = NULL
      """;

  private static final String RAISE =
      """
      UPDATE account_lease
         SET holder = :me, epoch = (SELECT epoch_floor FROM restoration),
             expires_at = clock_timestamp() - interval '1 second', given_back = false
      """;

  private static final String LEASE =
      """
      INSERT INTO account_lease (issuer, holder, epoch, expires_at)
      SELECT :issuer, :me, epoch_floor, clock_timestamp() - interval '1 second' FROM restoration
      ON CONFLICT (issuer) DO UPDATE SET holder = excluded.holder, given_back = false
      RETURNING epoch
      """;

  private static final String SEQUENCES =
      """
      SELECT s.invoice_id, coalesce(max(d.sequence), 0) AS sequence
        FROM submission s LEFT JOIN document d ON d.invoice_id = s.invoice_id
       WHERE s.invoice_id = ANY(:ids) GROUP BY s.invoice_id
      """;

  private static final String KEEP =
      """
      INSERT INTO submission
        (submission_id, invoice_id, issuer, document_type, reference, topic_partition,
         topic_offset, origin, accepted_at, content_hash, traceparent)
      VALUES
        (:id, :invoice, :issuer, :type, :reference, -1, -1, :origin, :accepted, :hash, :trace)
      ON CONFLICT (submission_id) DO NOTHING
      """;

  private static final String UNTOLD =
      "SELECT headers, value FROM outbox WHERE published_at IS NULL ORDER BY id";

  private static final String TOLD =
      """
      UPDATE outbox SET published_at = clock_timestamp()
       WHERE event_id = ANY(:ids) AND published_at IS NULL
      """;

  private static final String DROP =
      "DELETE FROM outbox WHERE event_id = ANY(:ids) AND published_at IS NULL";

  private static final String UNFINISHED =
      """
      SELECT invoice_id, issuer FROM submission
       WHERE ended_at IS NULL GROUP BY invoice_id, issuer ORDER BY min(position)
      """;

  private static final String TOLD_FIRST =
      "SELECT EXISTS (SELECT FROM attempt a, told_first t WHERE a.started_at > t.since)";

  private static final String PASS_OVER =
      """
      INSERT INTO passed_over
        (issuer, provider, document_type, prefix, first_number, last_number)
      SELECT :issuer, :provider, :type, :prefix,
             coalesce(max(number) FILTER (WHERE number < :start) + 1, :first), :start - 1
        FROM held_number
       WHERE issuer = :issuer AND provider = :provider AND document_type = :type
         AND prefix = :prefix AND number BETWEEN :first AND :last
      HAVING max(number) >= :start
         AND coalesce(max(number) FILTER (WHERE number < :start) + 1, :first) < :start
      ON CONFLICT DO NOTHING
      """;

  private static final String FREE_UNTOLD =
      """
      INSERT INTO held_number (issuer, provider, document_type, prefix, number)
      SELECT :issuer, :provider, :type, :prefix, n
        FROM (SELECT max(number) AS highest FROM held_number
               WHERE issuer = :issuer AND provider = :provider AND document_type = :type
                 AND prefix = :prefix AND number BETWEEN :start AND :last) given,
             generate_series(:start::bigint, given.highest) AS n
       WHERE NOT EXISTS (SELECT FROM passed_over p
                          WHERE p.issuer = :issuer AND p.provider = :provider
                            AND p.document_type = :type AND p.prefix = :prefix
                            AND n BETWEEN p.first_number AND p.last_number)
      ON CONFLICT DO NOTHING
      """;

  /** The lost ledger may have sent them after its last word. */
  private static final String DOUBT_MAILS =
      "UPDATE delivery SET in_doubt = true WHERE due_at IS NOT NULL";

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  PostgresRestoredLedger(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** Whoever wants a lease meanwhile waits for the lock, and then is given none. */
  @Override
  public List<Holder> begin() {
    return transactions.execute(_ -> {
      jdbc.sql("LOCK TABLE account_lease IN EXCLUSIVE MODE").update();
      List<Holder> holders =
          jdbc.sql(HOLDERS).param("me", HOLDER).query((row, _) -> holder(row)).list();
      if (holders.isEmpty()) {
        jdbc.sql(BEGIN).update();
        jdbc.sql(RAISE).param("me", HOLDER).update();
      }
      return holders;
    });
  }

  private static Holder holder(ResultSet row) throws SQLException {
    Duration left = Duration.ofSeconds((long) Math.ceil(row.getDouble("seconds")));
    return new Holder(row.getString("holder"), row.getInt("issuers"), left);
  }

  @Override
  public Lease lease(IssuerNit issuer) {
    long epoch =
        jdbc.sql(LEASE)
            .param("issuer", issuer.value())
            .param("me", HOLDER)
            .query(Long.class)
            .single();
    return new Lease(issuer, HOLDER, epoch);
  }

  @Override
  public Map<InvoiceId, Long> sequences(Set<InvoiceId> documents) {
    Map<InvoiceId, Long> sequences = new HashMap<>();
    jdbc.sql(SEQUENCES)
        .param("ids", documents.stream().map(InvoiceId::value).toArray(UUID[]::new))
        .query(row -> {
          sequences.put(
              new InvoiceId(row.getObject("invoice_id", UUID.class)), row.getLong("sequence"));
        });
    return sequences;
  }

  @Override
  public void keep(Collection<InvoiceEvent.SubmissionActivated> told) {
    for (InvoiceEvent.SubmissionActivated activated : told) {
      EventHeader header = activated.header();
      jdbc.sql(KEEP)
          .param("id", header.submissionId().value())
          .param("invoice", header.invoiceId().value())
          .param("issuer", header.issuer().value())
          .param("type", header.documentType().name())
          .param("reference", header.referenceCode().value())
          .param("origin", activated.origin().name())
          .param("accepted", Sql.time(activated.acceptedAt()))
          .param("hash", activated.contentHash())
          .param("trace", header.traceparent())
          .update();
    }
  }

  @Override
  public List<LifecycleMessage> untold() {
    return jdbc.sql(UNTOLD).query((row, _) -> message(row)).list();
  }

  private static LifecycleMessage message(ResultSet row) throws SQLException {
    Map<String, String> headers =
        ContractJson.mapper().readValue(row.getString("headers"), HEADERS);
    return switch (Wire.decodeLifecycle(row.getBytes("value"), headers)) {
      case Decoded.Understood<LifecycleMessage>(var message) -> message;
      case Decoded.Undecodable<LifecycleMessage>(var reason) ->
          throw new IllegalStateException("the outbox has an event that cannot be read: " + reason);
    };
  }

  @Override
  public void told(Collection<UUID> events) {
    jdbc.sql(TOLD).param("ids", events.toArray(UUID[]::new)).update();
  }

  @Override
  public void drop(Collection<UUID> events) {
    jdbc.sql(DROP).param("ids", events.toArray(UUID[]::new)).update();
  }

  @Override
  public Map<InvoiceId, IssuerNit> unfinished() {
    Map<InvoiceId, IssuerNit> unfinished = new LinkedHashMap<>();
    jdbc.sql(UNFINISHED)
        .query(row -> {
          unfinished.put(
              new InvoiceId(row.getObject("invoice_id", UUID.class)),
              new IssuerNit(row.getString("issuer")));
        });
    return unfinished;
  }

  @Override
  public boolean toldNumbersFirst() {
    return jdbc.sql(TOLD_FIRST).query(Boolean.class).single();
  }

  @Override
  public void freeUntold(IssuerNit issuer, Provider provider, DocumentType type, Series series) {
    for (String sql : List.of(PASS_OVER, FREE_UNTOLD)) {
      jdbc.sql(sql)
          .param("issuer", issuer.value())
          .param("provider", provider.name())
          .param("type", type.name())
          .param("prefix", series.prefix())
          .param("first", series.first())
          .param("start", series.start())
          .param("last", series.last())
          .update();
    }
  }

  @Override
  public void finish() {
    jdbc.sql(DOUBT_MAILS).update();
    jdbc.sql("UPDATE restoration SET finished_at = clock_timestamp()").update();
  }
}
