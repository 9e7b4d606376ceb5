package co.acuse.reliability.evidence;

import static co.acuse.reliability.evidence.DatabaseReader.id;
import static co.acuse.reliability.evidence.DatabaseReader.time;
import static co.acuse.reliability.evidence.DatabaseReader.timeOrNull;

import java.util.function.Consumer;

/** The worker's tables. */
record LedgerTables(DatabaseReader database) {

  void documents(Consumer<LedgerDocument> sink) {
    database.each(
        """
        SELECT invoice_id, issuer, document_type, reference, sequence, stage, turn,
               next_action_at, holds_lane, wait_phase, wait_code, number, unique_code, changed_at
          FROM ledger.document ORDER BY invoice_id
        """,
        row ->
            new LedgerDocument(
                id(row, "invoice_id"),
                new Sale(
                    row.getString("issuer"),
                    row.getString("document_type"),
                    row.getString("reference")),
                row.getLong("sequence"),
                row.getString("stage"),
                row.getString("turn"),
                timeOrNull(row, "next_action_at"),
                row.getBoolean("holds_lane"),
                row.getString("wait_phase"),
                row.getString("wait_code"),
                row.getString("number"),
                row.getString("unique_code"),
                time(row, "changed_at")),
        sink);
  }

  void submissions(Consumer<LedgerSubmission> sink) {
    database.each(
        """
        SELECT submission_id, invoice_id, position, content_hash, state, attempts, ended_at,
               ending ->> 'status' AS status, ending ->> 'cause' AS cause,
               coalesce((ending ->> 'repeat')::boolean, false) AS repeat
          FROM ledger.submission ORDER BY position
        """,
        row ->
            new LedgerSubmission(
                id(row, "submission_id"),
                id(row, "invoice_id"),
                row.getLong("position"),
                row.getString("content_hash"),
                row.getString("state"),
                row.getInt("attempts"),
                timeOrNull(row, "ended_at"),
                row.getString("status"),
                row.getString("cause"),
                row.getBoolean("repeat")),
        sink);
  }

  void attempts(Consumer<Attempt> sink) {
    database.each(
        """
        SELECT invoice_id, started_at, kind, submission_id, attempt, deadline, epoch, holder,
               concluded_at, outcome, status, sent
          FROM ledger.attempt ORDER BY started_at, invoice_id, kind
        """,
        row ->
            new Attempt(
                id(row, "invoice_id"),
                time(row, "started_at"),
                row.getString("kind"),
                id(row, "submission_id"),
                row.getInt("attempt"),
                time(row, "deadline"),
                row.getLong("epoch"),
                row.getString("holder"),
                timeOrNull(row, "concluded_at"),
                row.getString("outcome"),
                row.getObject("status", Integer.class),
                row.getObject("sent", Boolean.class)),
        sink);
  }

  /** The bytes that were frozen for documents that go straight to the DIAN, replaced ones too. */
  void frozen(Consumer<FrozenDocument> sink) {
    database.each(
        """
        SELECT invoice_id, frozen_sha256 FROM ledger.submission
         WHERE frozen_sha256 IS NOT NULL
        UNION ALL
        SELECT invoice_id, replaced.frozen_sha256
          FROM ledger.replaced_request replaced JOIN ledger.submission USING (submission_id)
        """,
        row -> new FrozenDocument(id(row, "invoice_id"), row.getString("frozen_sha256")),
        sink);
  }

  void outbox(Consumer<OutboxRow> sink) {
    database.each(
        "SELECT id, issuer, event_id, written_at, published_at FROM ledger.outbox ORDER BY id",
        row ->
            new OutboxRow(
                row.getLong("id"),
                row.getString("issuer"),
                id(row, "event_id"),
                time(row, "written_at"),
                timeOrNull(row, "published_at")),
        sink);
  }

  void suspensions(Consumer<Suspension> sink) {
    database.each(
        "SELECT issuer, cause, retry_at FROM ledger.account_suspension ORDER BY issuer",
        row ->
            new Suspension(
                row.getString("issuer"), row.getString("cause"), timeOrNull(row, "retry_at")),
        sink);
  }
}
