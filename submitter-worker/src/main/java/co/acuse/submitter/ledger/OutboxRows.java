package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.wire.WireRecord;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The table of events on their way. */
final class OutboxRows implements Outbox {

  private static final String INSERT =
      """
      INSERT INTO outbox (issuer, event_id, record_key, headers, value)
      VALUES (:issuer, :event, :key, :headers::jsonb, :value)
      """;

  private static final String UNPUBLISHED =
      """
      SELECT id, record_key, headers, value FROM outbox
       WHERE issuer = :issuer AND published_at IS NULL ORDER BY id LIMIT :limit
      """;

  private static final String UNPUBLISHED_OF_DOCUMENT =
      """
      SELECT id, record_key, headers, value FROM outbox
       WHERE issuer = :issuer AND published_at IS NULL AND headers ->> 'ce_subject' = :document
       ORDER BY id
      """;

  private static final String PUBLISHED =
      """
      UPDATE outbox SET published_at = clock_timestamp()
       WHERE id = ANY(:ids)
         AND EXISTS (SELECT FROM account_lease l
                      WHERE l.issuer = :issuer AND l.holder = :holder AND l.epoch = :epoch)
      """;

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Batches batches;

  OutboxRows(JdbcClient jdbc, Batches batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Puts records in the order given behind what is there. */
  void add(List<Leaving> records) {
    batches.update(INSERT, records, OutboxRows::parameters);
  }

  private static MapSqlParameterSource parameters(Leaving leaving) {
    WireRecord record = leaving.record();
    return new MapSqlParameterSource()
        .addValue("issuer", leaving.issuer().value())
        .addValue("event", leaving.eventId())
        .addValue("key", record.key())
        .addValue("headers", ContractJson.mapper().writeValueAsString(record.headers()))
        .addValue("value", record.value());
  }

  /** A record on its way to Kafka. */
  record Leaving(IssuerNit issuer, UUID eventId, WireRecord record) {}

  @Override
  public List<Pending> unpublished(IssuerNit issuer, int limit) {
    return jdbc.sql(UNPUBLISHED)
        .param("issuer", issuer.value())
        .param("limit", limit)
        .query((row, _) -> pending(row))
        .list();
  }

  @Override
  public List<Pending> unpublishedOf(IssuerNit issuer, InvoiceId document) {
    return jdbc.sql(UNPUBLISHED_OF_DOCUMENT)
        .param("issuer", issuer.value())
        .param("document", document.value().toString())
        .query((row, _) -> pending(row))
        .list();
  }

  private static Pending pending(ResultSet row) throws SQLException {
    return new Pending(
        row.getLong("id"),
        new WireRecord(
            row.getString("record_key"),
            row.getBytes("value"),
            ContractJson.mapper().readValue(row.getString("headers"), HEADERS)));
  }

  @Override
  public void published(Lease lease, List<Long> ids) {
    jdbc.sql(PUBLISHED)
        .param("ids", ids.toArray(Long[]::new))
        .param("issuer", lease.issuer().value())
        .param("holder", lease.holder())
        .param("epoch", lease.epoch())
        .update();
  }
}
