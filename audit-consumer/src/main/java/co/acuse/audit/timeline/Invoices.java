package co.acuse.audit.timeline;

import co.acuse.audit.access.ReadableIssuers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one invoice with everything that belongs to it. */
@Component
final class Invoices {

  private static final String INVOICE =
      """
      SELECT invoice.*, speaking.document::text AS document
        FROM audit.invoice AS invoice
        LEFT JOIN audit.submission AS speaking
          ON speaking.invoice_id = invoice.invoice_id AND speaking.submission_id = invoice.speaker
       WHERE invoice.invoice_id = :invoiceId AND
      """
          + ReadableIssuers.CONDITION;

  private static final String FILES =
      """
      SELECT DISTINCT ON (kind) kind, name, sha256, length(content)::bigint AS size
        FROM audit.invoice_file
       WHERE invoice_id = :invoiceId ORDER BY kind, content IS NULL, sequence DESC, id DESC
      """;

  private final JdbcClient database;
  private final TransactionTemplate snapshot;

  Invoices(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** All of it as of one moment, so that status and timeline never contradict each other. */
  Optional<InvoiceView> find(UUID invoiceId, Question question) {
    return Objects.requireNonNull(snapshot.execute(_ -> read(invoiceId, question)));
  }

  private Optional<InvoiceView> read(UUID invoiceId, Question question) {
    List<SubmissionView> submissions =
        database
            .sql(SubmissionView.SELECT)
            .param("invoiceId", invoiceId)
            .query((row, _) -> SubmissionView.from(row))
            .list();
    return database
        .sql(INVOICE)
        .param("invoiceId", invoiceId)
        .param("every", question.readable().every())
        .param("nits", question.readable().array())
        .query((row, _) -> view(row, submissions, question))
        .optional();
  }

  private InvoiceView view(ResultSet row, List<SubmissionView> submissions, Question question)
      throws SQLException {
    UUID invoiceId = row.getObject("invoice_id", UUID.class);
    String documentType = row.getString("document_type");
    return new InvoiceView(
        invoiceId,
        row.getString("issuer"),
        documentType,
        row.getString("reference_code"),
        row.getString("status"),
        row.getString("phase"),
        Columns.instant(row, "began_at"),
        printed(Columns.json(row, "document"), documentType),
        submissions.stream()
            .filter(submission -> submission.submissionId().equals(question.submissionId()))
            .findFirst()
            .orElse(null),
        submissions,
        files(invoiceId),
        timeline(invoiceId, question));
  }

  /** An invoice's unique code is a CUFE, that of a note a CUDE. */
  private static @Nullable JsonNode printed(@Nullable JsonNode document, String documentType) {
    if (document instanceof ObjectNode printed) {
      printed.put("uniqueCodeKind", documentType.equals("INVOICE") ? "CUFE" : "CUDE");
    }
    return document;
  }

  private List<InvoiceView.FileView> files(UUID invoiceId) {
    return database
        .sql(FILES)
        .param("invoiceId", invoiceId)
        .query((row, _) ->
            new InvoiceView.FileView(
                row.getString("kind"),
                row.getString("name"),
                row.getString("sha256"),
                row.getObject("size", Long.class)))
        .list();
  }

  private List<TimelineEntry> timeline(UUID invoiceId, Question question) {
    return database
        .sql(TimelineEntry.SELECT)
        .param("invoiceId", invoiceId)
        .param("payloads", question.payloads())
        .param("operator", question.operator())
        .query((row, _) -> TimelineEntry.from(row))
        .list();
  }

  /**
   * What is asked, and by whom.
   *
   * @param payloads whether to tell what was sent and what came back
   * @param operator whether to tell what operators did
   */
  record Question(
      ReadableIssuers readable, @Nullable UUID submissionId, boolean payloads, boolean operator) {}
}
