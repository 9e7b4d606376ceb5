package co.acuse.audit.search;

import co.acuse.audit.access.Page;
import co.acuse.audit.access.ReadableIssuers;
import co.acuse.audit.stuck.StuckInvoices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds invoices; the newest known come first, and no page repeats or leaves out what was there.
 */
@Component
final class InvoiceSearch {

  private static final String SELECT =
      """
      SELECT invoice.*, speaking.order_id, speaking.customer_identification, speaking.total,
             speaking.number, speaking.unique_code, speaking.provider, speaking.attempts,
             speaking.next_action_at, speaking.cause, speaking.error_code, speaking.error_text
        FROM audit.invoice AS invoice
        LEFT JOIN audit.submission AS speaking
          ON speaking.invoice_id = invoice.invoice_id AND speaking.submission_id = invoice.speaker
       WHERE
      """;

  private static final String OF_A_SUBMISSION =
      "invoice.invoice_id IN (SELECT invoice_id FROM audit.submission WHERE %s = :%s)";

  private final JdbcClient database;
  private final StuckInvoices stuck;

  InvoiceSearch(JdbcClient database, StuckInvoices stuck) {
    this.database = database;
    this.stuck = stuck;
  }

  Page<FoundInvoice> find(InvoiceCriteria criteria, ReadableIssuers readable) {
    Conditions conditions = new Conditions();
    conditions.add("ordinal < :before", "before", criteria.before());
    if (!readable.every()) {
      conditions.add("issuer = ANY (:nits::text[])", "nits", readable.array());
    }
    ofInvoice(criteria, conditions);
    ofSubmissions(criteria, conditions);
    if (criteria.stuck()) {
      conditions.texts.add(StuckInvoices.CONDITION);
      conditions.parameters.putAll(stuck.parameters());
    }
    String sql =
        SELECT + String.join(" AND ", conditions.texts) + " ORDER BY ordinal DESC LIMIT :most";
    List<FoundInvoice> rows =
        database
            .sql(sql)
            .params(conditions.parameters)
            .param("most", criteria.limit() + 1)
            .query((row, _) -> FoundInvoice.from(row))
            .list();
    return Page.cut(rows, criteria.limit(), FoundInvoice::ordinal);
  }

  private static void ofInvoice(InvoiceCriteria criteria, Conditions conditions) {
    conditions.add("invoice.status = :status", "status", name(criteria.status()));
    conditions.add("invoice.phase = :phase", "phase", name(criteria.phase()));
    conditions.add("issuer = :issuer", "issuer", criteria.issuer());
    conditions.add("reference_code = :reference", "reference", criteria.reference());
    conditions.add("began_at >= :from::timestamptz", "from", text(criteria.from()));
    conditions.add("began_at < :to::timestamptz", "to", text(criteria.to()));
  }

  private static void ofSubmissions(InvoiceCriteria criteria, Conditions conditions) {
    conditions.add(OF_A_SUBMISSION.formatted("order_id", "orderId"), "orderId", criteria.orderId());
    conditions.add(OF_A_SUBMISSION.formatted("number", "number"), "number", criteria.number());
    conditions.add(OF_A_SUBMISSION.formatted("unique_code", "cufe"), "cufe", criteria.cufe());
    conditions.add(
        OF_A_SUBMISSION.formatted("customer_identification", "customer"),
        "customer",
        criteria.customer());
    conditions.add(
        "invoice.invoice_id IN (SELECT invoice_id FROM audit.invoice_log"
            + " WHERE error_codes <> '{}' AND error_codes @> ARRAY[:errorCode]::text[])",
        "errorCode",
        criteria.errorCode());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** Conditions with their parameters; one without a value is none. */
  private static final class Conditions {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private void add(String condition, String parameter, @Nullable Object value) {
      if (value != null) {
        texts.add(condition);
        parameters.put(parameter, value);
      }
    }
  }
}
