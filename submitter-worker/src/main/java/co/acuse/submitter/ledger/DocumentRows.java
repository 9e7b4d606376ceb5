package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.ReferenceCode;
import co.acuse.contracts.json.ContractJson;
import co.acuse.submitter.submission.Dealings;
import co.acuse.submitter.submission.DocumentFile;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.DocumentSnapshot;
import co.acuse.submitter.submission.Issue;
import co.acuse.submitter.submission.Schedule;
import co.acuse.submitter.submission.Schedule.Turn;
import co.acuse.submitter.submission.Stage;
import co.acuse.submitter.submission.Told;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table of documents. */
final class DocumentRows {

  private static final String LOAD =
      """
      SELECT invoice_id, issuer, document_type, reference, version, sequence, stage, turn,
             next_action_at, holds_lane, live, age, dealings, awaits, issue
        FROM document WHERE invoice_id = ANY(:ids) ORDER BY invoice_id FOR UPDATE
      """;

  private static final String KEYS =
      """
      SELECT DISTINCT ON (invoice_id) invoice_id, issuer, document_type, reference
        FROM submission WHERE invoice_id = ANY(:ids) ORDER BY invoice_id, position
      """;

  private static final String INSERT =
      """
      INSERT INTO document
        (invoice_id, issuer, document_type, reference, version, sequence, stage, turn,
         next_action_at, holds_lane, live, age, wait_phase, wait_code, dealings, awaits, number,
         unique_code, issue, files_due_at, contingency_since, changed_at)
      VALUES
        (:id, :issuer, :type, :reference, :version, :sequence, :stage, :turn,
         :next, :holds, :live, :age, :phase, :code, :dealings::jsonb, :awaits, :number,
         :unique, :issue::jsonb, CASE WHEN :due AND NOT :archived THEN :now END, :contingency, :now)
      """;

  private static final String UPDATE =
      """
      UPDATE document
         SET version = :version, sequence = :sequence, stage = :stage, turn = :turn,
             next_action_at = :next, holds_lane = :holds, live = :live, age = :age,
             wait_phase = :phase, wait_code = :code, dealings = :dealings::jsonb,
             awaits = :awaits, number = :number, unique_code = :unique, issue = :issue::jsonb,
             files_due_at = CASE WHEN :archived OR :stage = 'FAILED' THEN NULL WHEN :due THEN :now
                                 ELSE files_due_at END,
             contingency_since = :contingency, changed_at = :now
       WHERE invoice_id = :id AND version = :version - 1
      """;

  private static final String WAKE =
      """
      UPDATE document SET next_action_at = clock_timestamp()
       WHERE invoice_id = ANY(:ids) AND turn = 'TIMED' AND next_action_at > clock_timestamp()
      """;

  private static final String WAKE_NOTES =
      """
      UPDATE document SET next_action_at = clock_timestamp()
       WHERE awaits = :id AND turn = 'TIMED' AND next_action_at > clock_timestamp()
      """;

  private static final JsonMapper JSON = ContractJson.mapper();

  private final JdbcClient jdbc;
  private final Batches batches;

  DocumentRows(JdbcClient jdbc, Batches batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Locks the rows; a document without one is known by its first submission. */
  Map<InvoiceId, DocumentSnapshot> load(Collection<InvoiceId> ids) {
    Map<InvoiceId, DocumentSnapshot> known =
        jdbc.sql(LOAD).param("ids", Sql.uuids(ids)).query((row, _) -> snapshot(row)).list().stream()
            .collect(Collectors.toMap(found -> found.key().invoiceId(), Function.identity()));
    List<InvoiceId> fresh = ids.stream().filter(id -> !known.containsKey(id)).toList();
    if (!fresh.isEmpty()) {
      jdbc.sql(KEYS).param("ids", Sql.uuids(fresh)).query((row, _) -> key(row)).list().stream()
          .map(DocumentSnapshot::unheardOf)
          .forEach(document -> known.put(document.key().invoiceId(), document));
    }
    return known;
  }

  /** Writes each row once, and only onto the version that was read. */
  void save(List<DocumentFile.Changes> changes, Instant now) {
    Map<Boolean, List<DocumentFile.Changes>> byNovelty =
        changes.stream().collect(Collectors.partitioningBy(c -> c.document().version() == 1));
    byNovelty.forEach((isNew, rows) -> {
      int[] written = batches.update(isNew ? INSERT : UPDATE, rows, row -> parameters(row, now));
      for (int i = 0; i < written.length; i++) {
        if (written[i] == 0) {
          throw new IllegalStateException(
              "document %s has changed meanwhile"
                  .formatted(rows.get(i).document().key().invoiceId()));
        }
      }
    });
  }

  private static MapSqlParameterSource parameters(DocumentFile.Changes changes, Instant now) {
    DocumentSnapshot document = changes.document();
    DocumentKey key = document.key();
    Schedule schedule = document.schedule();
    Issue issue = document.issue();
    Told told = document.stage().isActive() ? document.dealings().told() : null;
    InvoiceId awaits = document.awaits();
    return new MapSqlParameterSource()
        .addValue("id", key.invoiceId().value())
        .addValue("issuer", key.issuer().value())
        .addValue("type", key.type().name())
        .addValue("reference", key.reference().value())
        .addValue("version", document.version())
        .addValue("sequence", document.sequence())
        .addValue("stage", document.stage().name())
        .addValue("turn", schedule.turn().name())
        .addValue("next", Sql.time(schedule.nextActionAt()))
        .addValue("holds", schedule.holdsLane())
        .addValue("live", schedule.live())
        .addValue("age", schedule.age())
        .addValue("phase", told == null ? null : told.phase().name())
        .addValue("code", told == null ? null : told.code())
        .addValue("dealings", JSON.writeValueAsString(document.dealings()))
        .addValue("awaits", awaits == null ? null : awaits.value())
        .addValue("number", issue == null ? null : issue.document().number())
        .addValue("unique", issue == null ? null : issue.document().uniqueCode())
        .addValue("issue", issue == null ? null : JSON.writeValueAsString(issue))
        .addValue("due", changes.newIssue() != null || changes.buyersFilesDue())
        .addValue("contingency", Sql.time(contingencySince(document)))
        .addValue("archived", changes.filesArchived())
        .addValue("now", Sql.time(now));
  }

  private static @Nullable Instant contingencySince(DocumentSnapshot document) {
    return document.stage().isActive() ? document.dealings().contingencySince() : null;
  }

  void wake(Set<InvoiceId> documents) {
    if (!documents.isEmpty()) {
      jdbc.sql(WAKE).param("ids", Sql.uuids(documents)).update();
    }
  }

  void wakeNotesOf(InvoiceId invoice) {
    jdbc.sql(WAKE_NOTES).param("id", invoice.value()).update();
  }

  private static DocumentSnapshot snapshot(ResultSet row) throws SQLException {
    UUID awaits = row.getObject("awaits", UUID.class);
    return new DocumentSnapshot(
        key(row),
        row.getLong("version"),
        row.getLong("sequence"),
        Stage.valueOf(row.getString("stage")),
        new Schedule(
            Turn.valueOf(row.getString("turn")),
            Sql.instantOrNull(row, "next_action_at"),
            row.getBoolean("holds_lane"),
            row.getBoolean("live"),
            row.getLong("age")),
        JSON.readValue(row.getString("dealings"), Dealings.class),
        awaits == null ? null : new InvoiceId(awaits),
        issue(row));
  }

  static @Nullable Issue issue(ResultSet row) throws SQLException {
    String json = row.getString("issue");
    return json == null ? null : JSON.readValue(json, Issue.class);
  }

  static DocumentKey key(ResultSet row) throws SQLException {
    return new DocumentKey(
        new InvoiceId(row.getObject("invoice_id", UUID.class)),
        new IssuerNit(row.getString("issuer")),
        DocumentType.valueOf(row.getString("document_type")),
        new ReferenceCode(row.getString("reference")));
  }
}
