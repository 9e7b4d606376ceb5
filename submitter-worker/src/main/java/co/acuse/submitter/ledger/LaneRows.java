package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.submitter.submission.Dealings;
import co.acuse.submitter.submission.Ledger.InLine;
import co.acuse.submitter.submission.Obstacle;
import co.acuse.submitter.submission.Told;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads who holds a lane up, and who waits behind. */
final class LaneRows {

  /** What it was last told stays with a document while its next try is under way. */
  private static final String HEAD =
      """
      SELECT reference, wait_phase, dealings FROM document
       WHERE issuer = :issuer AND document_type = :family AND holds_lane
         AND wait_phase IN ('BLOCKED', 'PENDING_AUTHORITY')
       ORDER BY age LIMIT 1
      """;

  private static final String IN_LINE =
      """
      SELECT invoice_id, age, dealings FROM document
       WHERE issuer = :issuer AND document_type = :family AND turn = 'READY' AND age > :after
         AND contingency_since IS NULL
       ORDER BY age LIMIT :limit
      """;

  private final JdbcClient jdbc;

  LaneRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Obstacle> obstacle(IssuerNit issuer, DocumentType family) {
    return jdbc.sql(HEAD)
        .param("issuer", issuer.value())
        .param("family", family.name())
        .query((row, _) -> obstacle(row))
        .optional();
  }

  List<InLine> inLine(IssuerNit issuer, DocumentType family, long afterAge, int limit) {
    return jdbc.sql(IN_LINE)
        .param("issuer", issuer.value())
        .param("family", family.name())
        .param("after", afterAge)
        .param("limit", limit)
        .query((row, _) ->
            new InLine(
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                row.getLong("age"),
                told(row)))
        .list();
  }

  private static Obstacle obstacle(ResultSet row) throws SQLException {
    Told told = told(row);
    return Phase.BLOCKED.name().equals(row.getString("wait_phase"))
        ? Obstacle.behind(told == null ? null : told.blocker())
        : Obstacle.behind(new Blocker(row.getString("reference"), null, true));
  }

  private static @Nullable Told told(ResultSet row) throws SQLException {
    return ContractJson.mapper().readValue(row.getString("dealings"), Dealings.class).told();
  }
}
