package co.acuse.submitter.ledger;

import co.acuse.contracts.lifecycle.Delivery;
import co.acuse.submitter.submission.BuyersMail;
import co.acuse.submitter.submission.DeliveryChange;
import co.acuse.submitter.submission.DocumentKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what a decision changed about a mail; joins the transaction that is under way. */
final class DeliveryRows {

  private static final String OPEN =
      """
      INSERT INTO delivery
        (invoice_id, issuer, round, state, due_at, recipient, subject, body, file_name, zip)
      VALUES
        (:id, :issuer, 1, 'WAITING', :now, :recipient, :subject, :body, :file, :zip)
      ON CONFLICT (invoice_id) DO NOTHING
      """;

  private static final String REPORT =
      """
      INSERT INTO delivery AS d
        (invoice_id, issuer, round, state, due_at, attempts, in_doubt, recipient)
      VALUES
        (:id, :issuer, :round, :state, :due, :attempts, :doubt, :recipient)
      ON CONFLICT (invoice_id) DO UPDATE
         SET round = excluded.round, state = excluded.state, due_at = excluded.due_at,
             attempts = excluded.attempts, under_way = false, in_doubt = excluded.in_doubt,
             recipient = excluded.recipient,
             zip = CASE WHEN excluded.due_at IS NULL THEN NULL ELSE d.zip END
       WHERE d.round <= excluded.round
      """;

  private final JdbcClient jdbc;

  DeliveryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void write(DocumentKey document, @Nullable DeliveryChange change, Instant now) {
    switch (change) {
      case null -> {}
      case DeliveryChange.Opened(BuyersMail mail) -> open(document, mail, now);
      case DeliveryChange.Reported(Delivery delivery) -> report(document, delivery);
    }
  }

  private void open(DocumentKey document, BuyersMail mail, Instant now) {
    jdbc.sql(OPEN)
        .param("id", document.invoiceId().value())
        .param("issuer", document.issuer().value())
        .param("now", Sql.time(now))
        .param("recipient", mail.recipient())
        .param("subject", mail.subject())
        .param("body", mail.text())
        .param("file", mail.fileName())
        .param("zip", mail.zip())
        .update();
  }

  private void report(DocumentKey document, Delivery delivery) {
    jdbc.sql(REPORT)
        .param("id", document.invoiceId().value())
        .param("issuer", document.issuer().value())
        .param("round", delivery.round())
        .param("state", delivery.state().name())
        .param("due", Sql.time(delivery.nextAttemptAt()))
        .param("attempts", delivery.attempts())
        .param("doubt", delivery.inDoubt())
        .param("recipient", delivery.recipient())
        .update();
  }
}
