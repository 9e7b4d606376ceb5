package co.acuse.audit.trail;

import co.acuse.audit.trail.Verdict.Flaw;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads chains again and finds changed, missing and inserted rows and files. */
public final class ChainVerification {

  /** Every id under which there should be, or is, a chain. */
  private static final String CHAINS =
      """
      SELECT id FROM (
        (SELECT id FROM audit.chain
          WHERE :after::uuid IS NULL OR id > :after::uuid ORDER BY id LIMIT :limit)
        UNION
        (SELECT invoice_id FROM audit.invoice
          WHERE :after::uuid IS NULL OR invoice_id > :after::uuid ORDER BY invoice_id LIMIT :limit)
        UNION
        (SELECT DISTINCT chain_id FROM audit.invoice_log
          WHERE :after::uuid IS NULL OR chain_id > :after::uuid ORDER BY chain_id LIMIT :limit)
      ) AS known (id)
      ORDER BY id LIMIT :limit
      """;

  private static final String CHAINS_OF_ISSUERS =
      """
      SELECT invoice_id FROM audit.invoice
       WHERE (:after::uuid IS NULL OR invoice_id > :after::uuid) AND issuer = ANY (:issuers::text[])
       ORDER BY invoice_id LIMIT :limit
      """;

  private static final String HEAD = "SELECT id, length, head FROM audit.chain WHERE id = :id";

  private static final String ROWS =
      "SELECT " + LogRow.COLUMNS + " FROM audit.invoice_log WHERE chain_id = :id ORDER BY position";

  /** Files beside what the log tells of them; told with a size means that the content came. */
  private static final String FIRST_BAD_FILE =
      """
      WITH told AS (
        SELECT log.event_id, log.position, file ->> 'kind' AS kind, file ->> 'name' AS name,
               file ->> 'sha256' AS sha256, jsonb_exists(file, 'size') AS came
          FROM audit.invoice_log log, jsonb_array_elements(log.detail -> 'files') AS file
         WHERE log.chain_id = :id AND log.type IN ('FilesArchived', 'ContingencyEntered')
      )
      SELECT COALESCE(told.position, 0) AS position,
             COALESCE(told.event_id, held.event_id) AS event_id,
             CASE WHEN told.event_id IS NULL THEN 'FILE_INSERTED'
                  WHEN held.event_id IS NULL THEN 'FILE_MISSING'
                  ELSE 'FILE_CHANGED' END AS flaw
        FROM told
        FULL JOIN (SELECT * FROM audit.invoice_file WHERE invoice_id = :id) AS held
             ON held.event_id = told.event_id AND held.kind = told.kind AND held.name = told.name
       WHERE told.event_id IS NULL OR held.event_id IS NULL OR held.sha256 <> told.sha256
          OR told.came <> (held.content IS NOT NULL)
          OR encode(sha256(held.content), 'hex') <> lower(told.sha256)
       ORDER BY position LIMIT 1
      """;

  private static final int ROWS_AT_A_TIME = 50;

  private final JdbcClient database;
  private final TransactionTemplate snapshot;

  /**
   * Makes the verification.
   *
   * @param snapshot read-only, repeatable read: a chain must not grow while it is walked
   */
  public ChainVerification(JdbcClient database, TransactionTemplate snapshot) {
    this.database = database;
    this.snapshot = snapshot;
  }

  /** The chain of one invoice. */
  public Verdict verify(UUID chain) {
    return Objects.requireNonNull(snapshot.execute(_ -> walk(chain)));
  }

  /** The ids of the next chains, from the first or after {@code after}, at most {@code limit}. */
  public List<UUID> chainsAfter(@Nullable UUID after, int limit) {
    return database
        .sql(CHAINS)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  /** The same for the invoices of some issuers. */
  public List<UUID> chainsAfter(@Nullable UUID after, int limit, List<String> issuers) {
    return database
        .sql(CHAINS_OF_ISSUERS)
        .param("after", after)
        .param("limit", limit)
        .param("issuers", issuers.toArray(String[]::new))
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  private Verdict walk(UUID chain) {
    ChainHead end =
        database
            .sql(HEAD)
            .param("id", chain)
            .query((row, _) -> ChainHead.from(row))
            .optional()
            .orElse(new ChainHead(chain, 0, new byte[32]));
    ChainWalk walk = new ChainWalk(end);
    try (Stream<LogRow> rows =
        database
            .sql(ROWS)
            .withFetchSize(ROWS_AT_A_TIME)
            .param("id", chain)
            .query((row, _) -> LogRow.from(row))
            .stream()) {
      rows.forEach(walk::next);
    }
    return switch (walk.verdict()) {
      case Verdict.Unknown unknown -> unknown;
      case Verdict.Broken broken ->
          walk.sawNothing() && !isInvoice(chain) ? new Verdict.Unknown(chain) : broken;
      case Verdict.Intact intact -> firstBadFile(chain).<Verdict>map(bad -> bad).orElse(intact);
    };
  }

  private boolean isInvoice(UUID id) {
    return database
        .sql("SELECT EXISTS (SELECT 1 FROM audit.invoice WHERE invoice_id = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  private Optional<Verdict.Broken> firstBadFile(UUID chain) {
    return database
        .sql(FIRST_BAD_FILE)
        .param("id", chain)
        .query((row, _) -> badFile(chain, row))
        .optional();
  }

  private static Verdict.Broken badFile(UUID chain, ResultSet row) throws SQLException {
    return new Verdict.Broken(
        chain,
        row.getLong("position"),
        row.getObject("event_id", UUID.class),
        Flaw.valueOf(row.getString("flaw")));
  }
}
