package co.acuse.reliability.evidence;

import static co.acuse.reliability.evidence.DatabaseReader.id;
import static co.acuse.reliability.evidence.DatabaseReader.time;
import static co.acuse.reliability.evidence.DatabaseReader.timeOrNull;

import java.util.UUID;
import java.util.function.Consumer;

/** The audit's tables. */
record AuditTables(DatabaseReader database) {

  void log(Consumer<LogRow> sink) {
    database.each(
        """
        SELECT id, event_id, invoice_id, submission_id, type, sequence, status, phase, cause,
               occurred_at, created_at
          FROM audit.invoice_log ORDER BY id
        """,
        row ->
            new LogRow(
                row.getLong("id"),
                id(row, "event_id"),
                row.getObject("invoice_id", UUID.class),
                row.getObject("submission_id", UUID.class),
                row.getString("type"),
                row.getObject("sequence", Long.class),
                row.getString("status"),
                row.getString("phase"),
                row.getString("cause"),
                time(row, "occurred_at"),
                time(row, "created_at")),
        sink);
  }

  void submissions(Consumer<SubmissionStatus> sink) {
    database.each(
        """
        SELECT invoice_id, submission_id, accepted_at, refused, last_sequence, last_event_id,
               status, phase, next_action_at, cause, repeat, number, unique_code,
               document ->> 'total' AS total
          FROM audit.submission ORDER BY invoice_id, submission_id
        """,
        row ->
            new SubmissionStatus(
                id(row, "invoice_id"),
                id(row, "submission_id"),
                timeOrNull(row, "accepted_at"),
                row.getBoolean("refused"),
                row.getLong("last_sequence"),
                id(row, "last_event_id"),
                row.getString("status"),
                row.getString("phase"),
                timeOrNull(row, "next_action_at"),
                row.getString("cause"),
                row.getBoolean("repeat"),
                row.getString("number"),
                row.getString("unique_code"),
                row.getString("total")),
        sink);
  }

  void invoices(Consumer<InvoiceStatus> sink) {
    database.each(
        """
        SELECT invoice_id, issuer, document_type, reference_code, status, phase, speaker
          FROM audit.invoice ORDER BY ordinal
        """,
        row ->
            new InvoiceStatus(
                id(row, "invoice_id"),
                new Sale(
                    row.getString("issuer"),
                    row.getString("document_type"),
                    row.getString("reference_code")),
                row.getString("status"),
                row.getString("phase"),
                row.getObject("speaker", UUID.class)),
        sink);
  }
}
