package co.acuse.audit.status;

import co.acuse.audit.status.StatusChange.Ended;
import co.acuse.audit.status.StatusChange.Progressed;
import co.acuse.audit.status.StatusChange.Requested;
import co.acuse.audit.status.StatusChange.Sale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the status of submissions and derives that of invoices from them. */
public final class Statuses {

  private static final String OPEN_INVOICES =
      """
      INSERT INTO audit.invoice (invoice_id, issuer, document_type, reference_code)
      SELECT * FROM unnest(:ids::uuid[], :issuers::text[], :types::text[], :references::text[])
                 AS sale (id, issuer, type, reference)
       ORDER BY id
      ON CONFLICT (invoice_id) DO NOTHING
      """;

  /**
   * The submission that speaks for its invoice: one that has a document; else one without an end;
   * else the one whose end has the highest sequence. A refusal speaks only where nothing else does.
   */
  private static final String DERIVE =
      """
      UPDATE audit.invoice
         SET status = speaker.status, phase = speaker.phase, speaker = speaker.submission_id,
             began_at = times.began_at, unfinished_since = times.unfinished_since
        FROM (SELECT DISTINCT ON (invoice_id) invoice_id, submission_id, status, phase
                FROM audit.submission
               WHERE invoice_id = ANY (:ids::uuid[])
               ORDER BY invoice_id, refused, status <> 'SUCCESS', status <> 'PROCESANDO',
                        last_sequence DESC, last_event_id DESC, submission_id DESC) AS speaker
        JOIN (SELECT invoice_id, min(began_at) AS began_at,
                     min(began_at) FILTER (WHERE status = 'PROCESANDO') AS unfinished_since
                FROM (SELECT invoice_id, status, COALESCE(accepted_at, last_event_at) AS began_at
                        FROM audit.submission) AS submission
               WHERE invoice_id = ANY (:ids::uuid[])
               GROUP BY invoice_id) AS times USING (invoice_id)
       WHERE invoice.invoice_id = speaker.invoice_id
      """;

  private final JdbcClient database;
  private final SubmissionRows submissions;

  public Statuses(JdbcClient database) {
    this.database = database;
    this.submissions = new SubmissionRows(database);
  }

  /**
   * Takes changes in any order. Belongs into the transaction that holds the invoices' chains.
   *
   * @return the submissions that came to be accepted and ended with these changes
   */
  public List<Ended> apply(List<? extends StatusChange> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    Map<UUID, Sale> sales = new LinkedHashMap<>();
    changes.forEach(change -> sales.put(change.sale().invoiceId(), change.sale()));
    openInvoices(sales.values());
    List<Ended> ended = write(changes);
    database.sql(DERIVE).param("ids", sales.keySet().toArray(UUID[]::new)).update();
    return ended;
  }

  private List<Ended> write(List<? extends StatusChange> changes) {
    Map<Key, Requested> requested = new LinkedHashMap<>();
    Map<Key, Progressed> progressed = new LinkedHashMap<>();
    for (StatusChange change : changes) {
      Key key = new Key(change.sale().invoiceId(), change.submissionId());
      switch (change) {
        case Requested request -> requested.put(key, request);
        case Progressed progress -> progressed.merge(key, progress, Statuses::later);
      }
    }
    List<Ended> ended = new ArrayList<>();
    ended.addAll(submissions.request(List.copyOf(requested.values())));
    ended.addAll(submissions.progress(List.copyOf(progressed.values())));
    return ended;
  }

  private static Progressed later(Progressed one, Progressed other) {
    return Progressed.ORDER.compare(one, other) >= 0 ? one : other;
  }

  private void openInvoices(Collection<Sale> sales) {
    database
        .sql(OPEN_INVOICES)
        .param("ids", sales.stream().map(Sale::invoiceId).toArray(UUID[]::new))
        .param("issuers", texts(sales, Sale::issuer))
        .param("types", texts(sales, Sale::documentType))
        .param("references", texts(sales, Sale::referenceCode))
        .update();
  }

  private static String[] texts(Collection<Sale> sales, Function<Sale, String> field) {
    return sales.stream().map(field).toArray(String[]::new);
  }

  private record Key(UUID invoiceId, UUID submissionId) {}
}
