package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.DoorEvent;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.wire.Wire;
import co.acuse.submitter.submission.BuyersMail;
import co.acuse.submitter.submission.DeliveryLedger;
import co.acuse.submitter.submission.DeliveryQueue.DeliveryAttempt;
import co.acuse.submitter.submission.DeliveryQueue.DeliveryDue;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionTemplate;

/** What is to be mailed, in PostgreSQL; every change of the lease holder is fenced by its epoch. */
final class PostgresDeliveries implements DeliveryLedger {

  private static final String DUE =
      """
      SELECT d.invoice_id, d.issuer, d.document_type, d.reference, d.number, d.unique_code,
             m.round, m.attempts, m.since, m.recipient, m.packed, m.doubted
        FROM unnest(:issuers::text[]) AS held (issuer)
        CROSS JOIN LATERAL
          (SELECT invoice_id, due_at, round, attempts, since, recipient, zip IS NOT NULL AS packed,
                  in_doubt OR under_way AS doubted
             FROM delivery
            WHERE issuer = held.issuer AND due_at <= clock_timestamp()
            ORDER BY due_at LIMIT :limit) m
        JOIN document d ON d.invoice_id = m.invoice_id
       ORDER BY m.due_at
      """;

  /** Neither another holder nor another round may have begun meanwhile. */
  private static final String STILL_OURS =
      """
       WHERE invoice_id = :id AND round = :round AND attempts = :attempts AND due_at IS NOT NULL
         AND EXISTS (SELECT FROM account_lease l
                      WHERE l.issuer = :issuer AND l.holder = :holder AND l.epoch = :epoch)
      """;

  private static final String PACK =
      """
      UPDATE delivery
         SET recipient = coalesce(recipient, :recipient), subject = :subject, body = :body,
             file_name = :file, zip = :zip
      """
          + STILL_OURS;

  private static final String BEGIN =
      """
      UPDATE delivery
         SET attempts = attempts + 1, in_doubt = in_doubt OR under_way, under_way = true,
             due_at = clock_timestamp() + :hold * interval '1 millisecond'
      """
          + STILL_OURS
          + " RETURNING attempts, in_doubt, recipient, subject, body, file_name, zip";

  private static final String POSTPONE =
      """
      UPDATE delivery
         SET under_way = false, in_doubt = in_doubt OR :doubt,
             due_at = clock_timestamp() + :wait * interval '1 millisecond'
      """
          + STILL_OURS;

  private static final String OURS =
      """
      SELECT count(*) FROM document
       WHERE invoice_id = :id AND issue -> 'account' ->> 'provider' = :provider
      """;

  private static final String ORDER =
      """
      INSERT INTO delivery AS d (invoice_id, issuer, round, state, due_at, recipient)
      VALUES (:id, :issuer, 1, 'WAITING', clock_timestamp(), :recipient)
      ON CONFLICT (invoice_id) DO UPDATE
         SET round = d.round + 1, state = 'WAITING', due_at = clock_timestamp(),
             since = clock_timestamp(), attempts = 0, under_way = false, in_doubt = false,
             recipient = excluded.recipient, zip = NULL
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final OutboxRows outbox;

  PostgresDeliveries(JdbcClient jdbc, Batches batches, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.outbox = new OutboxRows(jdbc, batches);
  }

  @Override
  public List<DeliveryDue> deliveriesDue(Collection<IssuerNit> issuers, int limit) {
    return jdbc.sql(DUE)
        .param("issuers", issuers.stream().map(IssuerNit::value).toArray(String[]::new))
        .param("limit", limit)
        .query((row, _) -> due(row))
        .list();
  }

  private static DeliveryDue due(ResultSet row) throws SQLException {
    return new DeliveryDue(
        DocumentRows.key(row),
        row.getString("number"),
        row.getString("unique_code"),
        row.getInt("round"),
        row.getInt("attempts"),
        Sql.instant(row, "since"),
        row.getBoolean("packed"),
        row.getBoolean("doubted"),
        row.getString("recipient"));
  }

  @Override
  public boolean pack(Lease lease, DeliveryDue due, BuyersMail mail) {
    return ours(PACK, lease, due)
            .param("recipient", mail.recipient())
            .param("subject", mail.subject())
            .param("body", mail.text())
            .param("file", mail.fileName())
            .param("zip", mail.zip())
            .update()
        == 1;
  }

  @Override
  public Optional<DeliveryAttempt> begin(Lease lease, DeliveryDue due, Duration hold) {
    return ours(BEGIN, lease, due)
        .param("hold", hold.toMillis())
        .query((row, _) ->
            new DeliveryAttempt(row.getInt("attempts"), row.getBoolean("in_doubt"), mail(row)))
        .optional();
  }

  private static BuyersMail mail(ResultSet row) throws SQLException {
    return new BuyersMail(
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("file_name"),
        row.getBytes("zip"));
  }

  @Override
  public boolean postpone(Lease lease, DeliveryDue due, Duration wait, boolean inDoubt) {
    return ours(POSTPONE, lease, due)
            .param("wait", wait.toMillis())
            .param("doubt", inDoubt)
            .update()
        == 1;
  }

  private StatementSpec ours(String sql, Lease lease, DeliveryDue due) {
    return jdbc.sql(sql)
        .param("id", due.key().invoiceId().value())
        .param("round", due.round())
        .param("attempts", due.attempts())
        .param("issuer", lease.issuer().value())
        .param("holder", lease.holder())
        .param("epoch", lease.epoch());
  }

  @Override
  public boolean isMailedByUs(InvoiceId document) {
    return jdbc.sql(OURS)
            .param("id", document.value())
            .param("provider", Provider.DIAN.name())
            .query(Long.class)
            .single()
        == 1;
  }

  @Override
  public void order(DocumentKey document, @Nullable String recipient, DoorEvent event) {
    transactions.executeWithoutResult(_ -> {
      jdbc.sql(ORDER)
          .param("id", document.invoiceId().value())
          .param("issuer", document.issuer().value())
          .param("recipient", recipient)
          .update();
      outbox.add(
          List.of(
              new OutboxRows.Leaving(
                  document.issuer(),
                  event.eventId(),
                  Wire.encode(event, document.issuer(), "/submitter-worker", null))));
    });
  }
}
