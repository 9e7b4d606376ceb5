package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.wire.Wire;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.AccountChange;
import co.acuse.submitter.submission.AttemptNote;
import co.acuse.submitter.submission.DocumentFile;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.Issue;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.OutageNote;
import co.acuse.submitter.submission.SentRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what a decision changed; joins the transaction that is under way. */
final class ChangeWriter {

  private static final String SOURCE = "/submitter-worker";

  private static final String NUMBER =
      """
      INSERT INTO issued_number
        (provider, account, environment, document_type, number, invoice_id)
      VALUES (:provider, :account, :environment, :type, :number, :id)
      ON CONFLICT (provider, account, environment, document_type, number)
        DO UPDATE SET number = excluded.number
      RETURNING invoice_id
      """;

  private static final String BEGUN =
      """
      INSERT INTO attempt
        (invoice_id, started_at, kind, submission_id, attempt, deadline, epoch, holder)
      VALUES (:id, :started, :kind, :submission, :attempt, :deadline, :epoch, :holder)
      """;

  private static final String CONCLUDED =
      """
      UPDATE attempt
         SET concluded_at = :now, outcome = :outcome, status = :status, sent = :sent
       WHERE invoice_id = :id AND started_at = :started AND kind = :kind
      """;

  private static final String SUSPEND =
      """
      INSERT INTO account_suspension (issuer, cause, reason, since, retry_at)
      VALUES (:issuer, :cause, :reason, :now, :retry)
      ON CONFLICT (issuer) DO UPDATE
         SET cause = excluded.cause, reason = excluded.reason, retry_at = excluded.retry_at
       WHERE account_suspension.retry_at IS NOT NULL
      """;

  private static final String LIFT =
      "DELETE FROM account_suspension WHERE issuer = :issuer AND retry_at IS NOT NULL";

  private final JdbcClient jdbc;
  private final DocumentRows documents;
  private final SubmissionRows submissions;
  private final OutboxRows outbox;
  private final PostgresNumbers numbers;
  private final DeliveryRows deliveries;
  private final ContingencyRows contingency;
  private final PostgresOutages outages;
  private final Supplier<UUID> ids;

  ChangeWriter(
      JdbcClient jdbc,
      DocumentRows documents,
      SubmissionRows submissions,
      OutboxRows outbox,
      Supplier<UUID> ids) {
    this.contingency = new ContingencyRows(jdbc);
    this.outages = new PostgresOutages(jdbc);
    this.ids = ids;
    this.jdbc = jdbc;
    this.documents = documents;
    this.submissions = submissions;
    this.outbox = outbox;
    this.numbers = new PostgresNumbers(jdbc);
    this.deliveries = new DeliveryRows(jdbc);
  }

  DocumentFile.Changes write(Lease lease, DocumentFile file, Instant now) {
    return write(lease, List.of(file), now).getFirst();
  }

  /** Documents, submissions and events go in one round trip each, however many files there are. */
  List<DocumentFile.Changes> write(Lease lease, List<DocumentFile> files, Instant now) {
    files.forEach(this::tellNumberHeldTwice);
    List<DocumentFile.Changes> all = files.stream().map(DocumentFile::changes).toList();
    documents.save(all, now);
    submissions.save(all);
    outbox.add(
        all.stream().flatMap(changes -> changes.events().stream()).map(ChangeWriter::row).toList());
    all.forEach(changes -> writeTheRest(lease, changes, now));
    return all;
  }

  private static OutboxRows.Leaving row(InvoiceEvent event) {
    return new OutboxRows.Leaving(
        event.header().issuer(), event.eventId(), Wire.encode(event, SOURCE));
  }

  private void writeTheRest(Lease lease, DocumentFile.Changes changes, Instant now) {
    DocumentKey key = changes.document().key();
    changes.attempts().forEach(note -> write(lease, key, note, now));
    documents.wake(changes.wakes());
    if (changes.wakesNotes()) {
      documents.wakeNotesOf(key.invoiceId());
    }
    if (changes.givesNumbersBack()) {
      numbers.giveBack(key.invoiceId());
    }
    deliveries.write(key, changes.deliveryChange(), now);
    changes.replaced().forEach(contingency::keep);
    changeAccount(key.issuer(), changes.accountChange(), now);
    OutageNote outage = changes.outage();
    if (outage != null) {
      outages.take(outage, ids);
    }
  }

  /** A number that another document has is told; what happened at the provider stays written. */
  private void tellNumberHeldTwice(DocumentFile file) {
    DocumentFile.Changes changes = file.changes();
    Issue issue = changes.newIssue();
    if (issue == null) {
      return;
    }
    InvoiceId holder = holderOf(changes.document().key(), issue);
    if (!holder.equals(changes.document().key().invoiceId())) {
      file.numberHeldTwice(issue.document().number(), holder);
    }
  }

  private InvoiceId holderOf(DocumentKey key, Issue issue) {
    Account account = issue.account();
    return jdbc.sql(NUMBER)
        .param("provider", account.provider().name())
        .param("account", account.name())
        .param("environment", account.environment())
        .param("type", key.type().name())
        .param("number", issue.document().number())
        .param("id", key.invoiceId().value())
        .query((row, _) -> new InvoiceId(row.getObject("invoice_id", UUID.class)))
        .single();
  }

  private void write(Lease lease, DocumentKey key, AttemptNote note, Instant now) {
    SentRequest request = note.request();
    JdbcClient.StatementSpec statement =
        switch (note) {
          case AttemptNote.Begun _ ->
              jdbc.sql(BEGUN)
                  .param("submission", request.submission().value())
                  .param("attempt", request.attempt())
                  .param("deadline", Sql.time(request.deadline()))
                  .param("epoch", lease.epoch())
                  .param("holder", lease.holder());
          case AttemptNote.Concluded(_, var outcome, var status, var sent) ->
              jdbc.sql(CONCLUDED)
                  .param("now", Sql.time(now))
                  .param("outcome", outcome)
                  .param("status", status)
                  .param("sent", sent);
        };
    statement
        .param("id", key.invoiceId().value())
        .param("started", Sql.time(request.startedAt()))
        .param("kind", request.kind().name())
        .update();
  }

  private void changeAccount(IssuerNit issuer, @Nullable AccountChange change, Instant now) {
    switch (change) {
      case null -> {}
      case AccountChange.Suspended(var cause, var text, var retryAt) ->
          jdbc.sql(SUSPEND)
              .param("issuer", issuer.value())
              .param("cause", cause)
              .param("reason", text)
              .param("now", Sql.time(now))
              .param("retry", Sql.time(retryAt))
              .update();
      case AccountChange.Lifted _ -> jdbc.sql(LIFT).param("issuer", issuer.value()).update();
    }
  }
}
