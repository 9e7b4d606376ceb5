package co.acuse.submitter.ledger;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drops what finished documents no longer need; their key, number and end stay for ever. */
final class Housekeeping {

  /** The frozen requests stay while any submission of the document is unfinished. */
  private static final String PAYLOADS =
      """
      UPDATE submission s SET requested = NULL, frozen = NULL
       WHERE submission_id IN (
         SELECT submission_id FROM submission o
          WHERE o.ended_at < clock_timestamp() - :millis * interval '1 millisecond'
            AND (o.requested IS NOT NULL OR o.frozen IS NOT NULL)
            AND NOT EXISTS (SELECT FROM submission u
                             WHERE u.invoice_id = o.invoice_id AND u.ended_at IS NULL)
            AND NOT EXISTS (SELECT FROM document d
                             WHERE d.invoice_id = o.invoice_id AND d.turn <> 'NONE')
          LIMIT 1000)
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
    while (run(PAYLOADS, payloads) > 0 || run(PUBLISHED, events) > 0) {
      Thread.onSpinWait();
    }
  }

  private int run(String sql, Duration age) {
    return jdbc.sql(sql).param("millis", age.toMillis()).update();
  }
}
