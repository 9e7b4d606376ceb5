package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.ReferenceCode;
import co.acuse.contracts.json.ContractJson;
import co.acuse.submitter.submission.Dealings;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table of documents. */
final class DocumentRows {

  private static final String LOAD =
      """
      SELECT invoice_id, issuer, document_type, reference, version, sequence, stage, turn,
             next_action_at, holds_lane, live, age, dealings, awaits, issue
        FROM document WHERE invoice_id = :id FOR UPDATE
      """;

  private static final String KEY =
      """
      SELECT invoice_id, issuer, document_type, reference
        FROM submission WHERE invoice_id = :id ORDER BY position LIMIT 1
      """;

  private static final String INSERT =
      """
      INSERT INTO document
        (invoice_id, issuer, document_type, reference, version, sequence, stage, turn,
         next_action_at, holds_lane, live, age, wait_phase, wait_code, dealings, awaits, number,
         unique_code, issue, files_due_at, changed_at)
      VALUES
        (:id, :issuer, :type, :reference, :version, :sequence, :stage, :turn,
         :next, :holds, :live, :age, :phase, :code, :dealings::jsonb, :awaits, :number,
         :unique, :issue::jsonb, CASE WHEN :issued THEN :now END, :now)
      """;

  private static final String UPDATE =
      """
      UPDATE document
         SET version = :version, sequence = :sequence, stage = :stage, turn = :turn,
             next_action_at = :next, holds_lane = :holds, live = :live, age = :age,
             wait_phase = :phase, wait_code = :code, dealings = :dealings::jsonb,
             awaits = :awaits, number = :number, unique_code = :unique, issue = :issue::jsonb,
             files_due_at = CASE WHEN :issued THEN :now WHEN :archived THEN NULL
                                 ELSE files_due_at END,
             changed_at = :now
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

  DocumentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks the row; a document without one is known by its first submission. */
  DocumentSnapshot load(InvoiceId id) {
    Optional<DocumentSnapshot> known =
        jdbc.sql(LOAD).param("id", id.value()).query((row, _) -> snapshot(row)).optional();
    return known.orElseGet(() ->
        DocumentSnapshot.unheardOf(
            jdbc.sql(KEY).param("id", id.value()).query((row, _) -> key(row)).single()));
  }

  void save(DocumentSnapshot document, Instant now, boolean issued, boolean archived) {
    int written = write(document.version() == 1 ? INSERT : UPDATE, document, now, issued, archived);
    if (written != 1) {
      throw new IllegalStateException(
          "document %s has changed meanwhile".formatted(document.key().invoiceId()));
    }
  }

  private int write(
      String sql, DocumentSnapshot document, Instant now, boolean issued, boolean archived) {
    DocumentKey key = document.key();
    Schedule schedule = document.schedule();
    Issue issue = document.issue();
    Told told = document.stage().isActive() ? document.dealings().told() : null;
    InvoiceId awaits = document.awaits();
    return jdbc.sql(sql)
        .param("id", key.invoiceId().value())
        .param("issuer", key.issuer().value())
        .param("type", key.type().name())
        .param("reference", key.reference().value())
        .param("version", document.version())
        .param("sequence", document.sequence())
        .param("stage", document.stage().name())
        .param("turn", schedule.turn().name())
        .param("next", Sql.time(schedule.nextActionAt()))
        .param("holds", schedule.holdsLane())
        .param("live", schedule.live())
        .param("age", schedule.age())
        .param("phase", told == null ? null : told.phase().name())
        .param("code", told == null ? null : told.code())
        .param("dealings", JSON.writeValueAsString(document.dealings()))
        .param("awaits", awaits == null ? null : awaits.value())
        .param("number", issue == null ? null : issue.document().number())
        .param("unique", issue == null ? null : issue.document().uniqueCode())
        .param("issue", issue == null ? null : JSON.writeValueAsString(issue))
        .param("issued", issued)
        .param("archived", archived)
        .param("now", Sql.time(now))
        .update();
  }

  void wake(Set<InvoiceId> documents) {
    if (!documents.isEmpty()) {
      UUID[] ids = documents.stream().map(InvoiceId::value).toArray(UUID[]::new);
      jdbc.sql(WAKE).param("ids", ids).update();
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
