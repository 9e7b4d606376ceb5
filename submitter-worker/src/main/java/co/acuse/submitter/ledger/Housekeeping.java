package co.acuse.submitter.ledger;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drops what finished documents no longer need; their key, number and end stay for ever. */
final class Housekeeping {

  /** Of documents without anything to be done. */
  private static final String FINISHED =
      """
            o.ended_at < clock_timestamp() - :millis * interval '1 millisecond'
            AND NOT EXISTS (SELECT FROM submission u
                             WHERE u.invoice_id = o.invoice_id AND u.ended_at IS NULL)
            AND NOT EXISTS (SELECT FROM document d
                             WHERE d.invoice_id = o.invoice_id AND d.turn <> 'NONE')
      """;

  private static final String PAYLOADS =
      """
      UPDATE submission SET requested = NULL
       WHERE submission_id IN (
         SELECT submission_id FROM submission o
          WHERE o.requested IS NOT NULL AND
      """
          + FINISHED
          + " LIMIT 1000)";

  /**
   * What may have been sent, and what was found to be another document, is asked for again with the
   * next submission, however late that comes: its requests stay.
   */
  private static final String REQUESTS =
      """
      UPDATE submission SET frozen = NULL
       WHERE submission_id IN (
         SELECT submission_id FROM submission o
          WHERE o.frozen IS NOT NULL
            AND NOT EXISTS (SELECT FROM document d
                             WHERE d.invoice_id = o.invoice_id AND d.stage <> 'ISSUED'
                               AND (d.dealings @> '{"unanswered": true}'
                                    OR d.dealings @> '{"conflicted": true}'))
            AND
      """
          + FINISHED
          + " LIMIT 1000)";

  /** What a request took the place of goes with it. */
  private static final String REPLACED =
      """
      UPDATE replaced_request r SET frozen = NULL
       WHERE r.frozen IS NOT NULL
         AND r.replaced_at < clock_timestamp() - :millis * interval '1 millisecond'
         AND EXISTS (SELECT FROM submission s
                      WHERE s.submission_id = r.submission_id AND s.frozen IS NULL)
      """;

  private static final String PUBLISHED =
      """
      DELETE FROM outbox WHERE id IN (
        SELECT id FROM outbox
         WHERE published_at < clock_timestamp() - :millis * interval '1 millisecond' LIMIT 5000)
      """;

  private final JdbcClient jdbc;
  private final Duration payloads;
  private final Duration events;

  /**
   * Keeps house.
   *
   * @param payloads how long payloads and frozen requests are kept after the end
   * @param events how long published events are kept
   */
  Housekeeping(JdbcClient jdbc, Duration payloads, Duration events) {
    this.jdbc = jdbc;
    this.payloads = payloads;
    this.events = events;
  }

  /** Does it in small bites, so that nobody waits for it. */
  void tidy() {
    while (run(PAYLOADS, payloads) > 0
        || run(REQUESTS, payloads) > 0
        || run(REPLACED, payloads) > 0
        || run(PUBLISHED, events) > 0) {
      Thread.onSpinWait();
    }
  }

  private int run(String sql, Duration age) {
    return jdbc.sql(sql).param("millis", age.toMillis()).update();
  }
}
