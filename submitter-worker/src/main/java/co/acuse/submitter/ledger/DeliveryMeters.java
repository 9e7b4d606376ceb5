package co.acuse.submitter.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails that wait, in the whole ledger; asked when Prometheus asks. */
final class DeliveryMeters {

  private static final String WAITING = "SELECT count(*) FROM delivery WHERE due_at IS NOT NULL";

  private static final String OLDEST =
      """
      SELECT coalesce(extract(epoch FROM clock_timestamp() - min(since)), 0)
        FROM delivery WHERE due_at IS NOT NULL
      """;

  private final JdbcClient jdbc;

  DeliveryMeters(JdbcClient jdbc, MeterRegistry meters) {
    this.jdbc = jdbc;
    Gauge.builder("acuse.submitter.deliveries.waiting", () -> asked(WAITING))
        .description("Mails to buyers that are not delivered yet")
        .register(meters);
    Gauge.builder("acuse.submitter.deliveries.oldest", () -> asked(OLDEST))
        .description("How long the oldest of them has waited")
        .baseUnit("seconds")
        .register(meters);
  }

  private double asked(String sql) {
    try {
      return jdbc.sql(sql).query(Double.class).single();
    } catch (DataAccessException _) {
      return Double.NaN;
    }
  }
}
