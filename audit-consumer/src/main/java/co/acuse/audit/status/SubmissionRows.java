package co.acuse.audit.status;

import co.acuse.audit.status.StatusChange.Ended;
import co.acuse.audit.status.StatusChange.Progressed;
import co.acuse.audit.status.StatusChange.Requested;
import co.acuse.contracts.lifecycle.InvoiceStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of submissions: a request fills its own columns, progress only moves forward. */
final class SubmissionRows {

  /** Tells a row that has its acceptance and its end, and lacked one of them before. */
  private static final String RETURNING_ENDED =
      """
      RETURNING new.status,
                extract(epoch FROM new.last_event_at - new.accepted_at) AS seconds,
                new.status <> 'PROCESANDO' AND NOT new.refused AND new.accepted_at IS NOT NULL
                AND (old.status IS NULL OR old.status = 'PROCESANDO' OR old.accepted_at IS NULL)
                AS ended
      """;

  private static final String REQUEST =
      """
      INSERT INTO audit.submission AS held
             (invoice_id, submission_id, origin, accepted_at, content_hash, idempotency_key,
              order_id, customer_identification, total, refused, last_sequence, last_event_id,
              last_event_at, status, phase, retryable, repeat)
      SELECT invoice_id, submission_id, origin, accepted_at::timestamptz, content_hash,
             idempotency_key, order_id, customer, total::numeric, false, 0,
             '00000000-0000-0000-0000-000000000000', accepted_at::timestamptz, 'PROCESANDO',
             'QUEUED', false, false
        FROM unnest(:invoice_ids::uuid[], :submission_ids::uuid[], :origins::text[],
                    :accepted_ats::text[], :content_hashes::text[], :idempotency_keys::text[],
                    :order_ids::text[], :customers::text[], :totals::text[])
          AS incoming (invoice_id, submission_id, origin, accepted_at, content_hash,
                       idempotency_key, order_id, customer, total)
      ON CONFLICT (invoice_id, submission_id) DO UPDATE
         SET origin = excluded.origin, accepted_at = excluded.accepted_at,
             content_hash = excluded.content_hash, idempotency_key = excluded.idempotency_key,
             order_id = excluded.order_id,
             customer_identification = excluded.customer_identification,
             total = excluded.total
      """
          + RETURNING_ENDED;

  private static final String PROGRESS =
      """
      INSERT INTO audit.submission AS held
             (invoice_id, submission_id, refused, last_sequence, last_event_id, last_event_at,
              status, phase, provider, attempts, next_action_at, cause, error_code,
              error_text, retryable, repeat, number, unique_code, document)
      SELECT invoice_id, submission_id, refused, sequence, event_id, occurred_at::timestamptz,
             status, phase, provider, attempts,
             next_action_at::timestamptz, cause, error_code, error_text, retryable, repeat, number,
             unique_code, document::jsonb
        FROM unnest(:invoice_ids::uuid[], :submission_ids::uuid[], :occurred_ats::text[],
                    :refused::boolean[], :sequences::bigint[], :event_ids::uuid[],
                    :statuses::text[], :phases::text[], :providers::text[], :attempts::integer[],
                    :next_action_ats::text[], :causes::text[], :error_codes::text[],
                    :error_texts::text[], :retryables::boolean[], :repeats::boolean[],
                    :numbers::text[], :unique_codes::text[], :documents::text[])
          AS incoming (invoice_id, submission_id, occurred_at, refused, sequence, event_id, status,
                       phase, provider, attempts, next_action_at, cause, error_code, error_text,
                       retryable, repeat, number, unique_code, document)
      ON CONFLICT (invoice_id, submission_id) DO UPDATE
         SET refused = excluded.refused, last_sequence = excluded.last_sequence,
             last_event_id = excluded.last_event_id, last_event_at = excluded.last_event_at,
             status = excluded.status, phase = excluded.phase, provider = excluded.provider,
             attempts = excluded.attempts,
             next_action_at = excluded.next_action_at, cause = excluded.cause,
             error_code = excluded.error_code, error_text = excluded.error_text,
             retryable = excluded.retryable, repeat = excluded.repeat, number = excluded.number,
             unique_code = excluded.unique_code, document = excluded.document
       WHERE (excluded.last_sequence, excluded.last_event_id)
             > (held.last_sequence, held.last_event_id)
      """
          + RETURNING_ENDED;

  private final JdbcClient database;

  SubmissionRows(JdbcClient database) {
    this.database = database;
  }

  List<Ended> request(List<Requested> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    Columns<Requested> columns = new Columns<>(requests);
    return ended(
        database
            .sql(REQUEST)
            .param("invoice_ids", columns.of(UUID[]::new, request -> request.sale().invoiceId()))
            .param("submission_ids", columns.of(UUID[]::new, Requested::submissionId))
            .param("origins", columns.texts(Requested::origin))
            .param("accepted_ats", columns.texts(Requested::acceptedAt))
            .param("content_hashes", columns.texts(Requested::contentHash))
            .param("idempotency_keys", columns.texts(Requested::idempotencyKey))
            .param("order_ids", columns.texts(Requested::orderId))
            .param("customers", columns.texts(Requested::customerIdentification))
            .param("totals", columns.texts(request -> request.total().toPlainString())));
  }

  List<Ended> progress(List<Progressed> steps) {
    if (steps.isEmpty()) {
      return List.of();
    }
    Columns<Progressed> columns = new Columns<>(steps);
    return ended(
        state(columns, database.sql(PROGRESS))
            .param("invoice_ids", columns.of(UUID[]::new, step -> step.sale().invoiceId()))
            .param("submission_ids", columns.of(UUID[]::new, Progressed::submissionId))
            .param("occurred_ats", columns.texts(Progressed::occurredAt))
            .param("refused", columns.of(Boolean[]::new, Progressed::refused))
            .param("sequences", columns.of(Long[]::new, Progressed::sequence))
            .param("event_ids", columns.of(UUID[]::new, Progressed::eventId)));
  }

  private static JdbcClient.StatementSpec state(
      Columns<Progressed> columns, JdbcClient.StatementSpec statement) {
    return statement
        .param("statuses", columns.texts(step -> step.state().status()))
        .param("phases", columns.texts(step -> step.state().phase()))
        .param("providers", columns.texts(step -> step.state().provider()))
        .param("attempts", columns.of(Integer[]::new, step -> step.state().attempts()))
        .param("next_action_ats", columns.texts(step -> step.state().nextActionAt()))
        .param("causes", columns.texts(step -> step.state().cause()))
        .param("error_codes", columns.texts(step -> step.state().errorCode()))
        .param("error_texts", columns.texts(step -> step.state().errorText()))
        .param("retryables", columns.of(Boolean[]::new, step -> step.state().retryable()))
        .param("repeats", columns.of(Boolean[]::new, step -> step.state().repeat()))
        .param("numbers", columns.texts(step -> step.state().number()))
        .param("unique_codes", columns.texts(step -> step.state().uniqueCode()))
        .param("documents", columns.texts(step -> step.state().document()));
  }

  private static List<Ended> ended(JdbcClient.StatementSpec statement) {
    return statement.query((row, _) -> new Row(row.getBoolean("ended"), end(row))).list().stream()
        .filter(Row::ended)
        .map(Row::end)
        .toList();
  }

  private static Ended end(ResultSet row) throws SQLException {
    return new Ended(
        InvoiceStatus.valueOf(row.getString("status")),
        Duration.ofMillis((long) (row.getDouble("seconds") * 1000)));
  }

  private record Row(boolean ended, Ended end) {}

  /** Values of one field of all rows, as an array. */
  private record Columns<T>(List<T> rows) {

    <V> V[] of(IntFunction<V[]> array, Function<T, @Nullable V> field) {
      return rows.stream().map(field).toArray(array);
    }

    String[] texts(Function<T, @Nullable Object> field) {
      return rows.stream().map(field).map(Columns::text).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
      return value == null ? null : value.toString();
    }
  }
}
