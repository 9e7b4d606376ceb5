package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.submission.Origin;
import co.acuse.submitter.submission.FrozenRequest;
import co.acuse.submitter.submission.SubmissionEnd;
import co.acuse.submitter.submission.SubmissionEntry;
import co.acuse.submitter.submission.SubmissionEntry.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table of submissions, as decisions read and change it. */
final class SubmissionRows {

  private static final String OF_DOCUMENT =
      """
      SELECT submission_id, position, origin, accepted_at, content_hash, replay_of, traceparent,
             state, attempts, frozen_sha256, ending
        FROM submission WHERE invoice_id = :id ORDER BY position
      """;

  private static final String UPDATE =
      """
      UPDATE submission
         SET state = :state, attempts = :attempts, frozen_sha256 = :sha,
             frozen = coalesce(:frozen, frozen), ending = :ending::jsonb, ended_at = :ended
       WHERE submission_id = :id
      """;

  private static final JsonMapper JSON = ContractJson.mapper();

  private final JdbcClient jdbc;

  SubmissionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SubmissionEntry> of(InvoiceId document) {
    return jdbc.sql(OF_DOCUMENT).param("id", document.value()).query((row, _) -> entry(row)).list();
  }

  void save(SubmissionEntry entry, @Nullable FrozenRequest frozen) {
    SubmissionEnd end = entry.end();
    jdbc.sql(UPDATE)
        .param("state", entry.state().name())
        .param("attempts", entry.attempts())
        .param("sha", entry.frozenSha256())
        .param("frozen", frozen == null ? null : frozen.bytes(), java.sql.Types.BINARY)
        .param("ending", end == null ? null : JSON.writeValueAsString(end))
        .param("ended", end == null ? null : Sql.time(end.at()))
        .param("id", entry.id().value())
        .update();
  }

  private static SubmissionEntry entry(ResultSet row) throws SQLException {
    UUID replayOf = row.getObject("replay_of", UUID.class);
    String ending = row.getString("ending");
    return new SubmissionEntry(
        new SubmissionId(row.getObject("submission_id", UUID.class)),
        row.getLong("position"),
        Origin.valueOf(row.getString("origin")),
        Sql.instant(row, "accepted_at"),
        row.getString("content_hash"),
        replayOf == null ? null : new SubmissionId(replayOf),
        row.getString("traceparent"),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getString("frozen_sha256"),
        ending == null ? null : JSON.readValue(ending, SubmissionEnd.class));
  }
}
