package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.submission.Origin;
import co.acuse.submitter.submission.DocumentFile;
import co.acuse.submitter.submission.FrozenRequest;
import co.acuse.submitter.submission.SubmissionEnd;
import co.acuse.submitter.submission.SubmissionEntry;
import co.acuse.submitter.submission.SubmissionEntry.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table of submissions, as decisions read and change it. */
final class SubmissionRows {

  private static final String OF_DOCUMENTS =
      """
      SELECT invoice_id, submission_id, position, origin, accepted_at, content_hash, replay_of, traceparent,
             state, attempts, frozen_sha256, ending
        FROM submission WHERE invoice_id = ANY(:ids) ORDER BY position
      """;

  private static final String UPDATE =
      """
      UPDATE submission
         SET state = :state, attempts = :attempts, frozen_sha256 = :sha,
             frozen = CASE WHEN :refrozen THEN :frozen::bytea ELSE frozen END,
             frozen_stamp = CASE WHEN :refrozen THEN :stamp::jsonb ELSE frozen_stamp END, ending = :ending::jsonb, ended_at = :ended
       WHERE submission_id = :id
      """;

  private static final JsonMapper JSON = ContractJson.mapper();

  private final JdbcClient jdbc;
  private final Batches batches;

  SubmissionRows(JdbcClient jdbc, Batches batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Each document's submissions, in the order of their positions. */
  Map<InvoiceId, List<SubmissionEntry>> of(Collection<InvoiceId> documents) {
    Map<InvoiceId, List<SubmissionEntry>> found = new HashMap<>();
    jdbc.sql(OF_DOCUMENTS)
        .param("ids", Sql.uuids(documents))
        .query(row -> {
          InvoiceId document = new InvoiceId(row.getObject("invoice_id", UUID.class));
          found.computeIfAbsent(document, _ -> new ArrayList<>()).add(entry(row));
        });
    return found;
  }

  /** Writes what changed; a request that is frozen already stays when none is given. */
  void save(List<DocumentFile.Changes> changes) {
    List<Changed> rows =
        changes.stream()
            .flatMap(one ->
                one.submissions().stream()
                    .map(entry -> new Changed(entry, one.frozen().get(entry.id()))))
            .toList();
    batches.update(UPDATE, rows, SubmissionRows::parameters);
  }

  private static MapSqlParameterSource parameters(Changed changed) {
    SubmissionEntry entry = changed.entry();
    SubmissionEnd end = entry.end();
    FrozenRequest frozen = changed.frozen();
    return new MapSqlParameterSource()
        .addValue("state", entry.state().name())
        .addValue("attempts", entry.attempts())
        .addValue("sha", entry.frozenSha256())
        .addValue("frozen", FrozenColumns.bytes(frozen), java.sql.Types.BINARY)
        .addValue("refrozen", frozen != null)
        .addValue("stamp", FrozenColumns.stamp(frozen))
        .addValue("ending", end == null ? null : JSON.writeValueAsString(end))
        .addValue("ended", end == null ? null : Sql.time(end.at()))
        .addValue("id", entry.id().value());
  }

  private record Changed(SubmissionEntry entry, @Nullable FrozenRequest frozen) {}

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
