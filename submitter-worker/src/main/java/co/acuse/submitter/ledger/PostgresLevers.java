package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.contracts.lifecycle.DoorEvent;
import co.acuse.contracts.wire.Wire;
import co.acuse.contracts.wire.WireRecord;
import co.acuse.submitter.submission.Dealings;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.LeverLedger;
import co.acuse.submitter.submission.OperatorAction;
import co.acuse.submitter.submission.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators see and order. */
final class PostgresLevers implements LeverLedger {

  private static final String KNOWN =
      """
      SELECT invoice_id, issuer, document_type, reference, stage, dealings
        FROM document WHERE invoice_id = :id
      """;

  private static final String BLOCKED =
      """
      SELECT invoice_id, issuer, document_type, reference, dealings, changed_at
        FROM document WHERE holds_lane AND stage = 'BLOCKED' ORDER BY changed_at LIMIT 1000
      """;

  private static final String ORDER =
      """
      INSERT INTO operator_order (issuer, invoice_id, action) VALUES (:issuer, :id, :action)
      """;

  private static final String ORDERS =
      """
      SELECT id, invoice_id, action FROM operator_order
       WHERE issuer = :issuer ORDER BY id LIMIT 100
      """;

  private static final String CARRIED_OUT =
      """
      DELETE FROM operator_order
       WHERE id = :id
         AND EXISTS (SELECT FROM account_lease l
                      WHERE l.issuer = :issuer AND l.holder = :holder AND l.epoch = :epoch)
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final OutboxRows outbox;

  PostgresLevers(JdbcClient jdbc, Batches batches, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.outbox = new OutboxRows(jdbc, batches);
  }

  @Override
  public Optional<Known> known(InvoiceId document) {
    return jdbc.sql(KNOWN)
        .param("id", document.value())
        .query((row, _) ->
            new Known(
                DocumentRows.key(row),
                Stage.valueOf(row.getString("stage")),
                dealings(row).isBound()))
        .optional();
  }

  @Override
  public List<BlockedLane> blockedLanes() {
    return jdbc.sql(BLOCKED).query((row, _) -> blockedLane(row)).list();
  }

  private static BlockedLane blockedLane(ResultSet row) throws SQLException {
    DocumentKey key = DocumentRows.key(row);
    Blocker blocker = dealings(row).blocker();
    return new BlockedLane(
        key.issuer(),
        key.type(),
        key.invoiceId(),
        blocker == null ? new Blocker(null, null, false) : blocker,
        Sql.instant(row, "changed_at"));
  }

  private static Dealings dealings(ResultSet row) throws SQLException {
    return ContractJson.mapper().readValue(row.getString("dealings"), Dealings.class);
  }

  @Override
  public void order(InvoiceId document, OperatorAction action, DoorEvent event, IssuerNit issuer) {
    transactions.executeWithoutResult(_ -> {
      jdbc.sql(ORDER)
          .param("issuer", issuer.value())
          .param("id", document.value())
          .param("action", action.name())
          .update();
      tell(event, issuer);
    });
  }

  @Override
  public void tell(DoorEvent event, IssuerNit issuer) {
    WireRecord record = Wire.encode(event, issuer, "/submitter-worker", null);
    outbox.add(List.of(new OutboxRows.Leaving(issuer, event.eventId(), record)));
  }

  @Override
  public List<Ordered> orders(IssuerNit issuer) {
    return jdbc.sql(ORDERS)
        .param("issuer", issuer.value())
        .query((row, _) ->
            new Ordered(
                row.getLong("id"),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                OperatorAction.valueOf(row.getString("action"))))
        .list();
  }

  @Override
  public void carriedOut(Lease lease, Ordered order) {
    jdbc.sql(CARRIED_OUT)
        .param("id", order.id())
        .param("issuer", lease.issuer().value())
        .param("holder", lease.holder())
        .param("epoch", lease.epoch())
        .update();
  }
}
