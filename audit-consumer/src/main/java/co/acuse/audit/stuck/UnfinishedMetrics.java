package co.acuse.audit.stuck;

import co.acuse.contracts.lifecycle.Phase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gauges of what is on its way; looked up now and then, not at each scrape. */
@Component
class UnfinishedMetrics {

  private static final String OLDEST =
      """
      SELECT COALESCE(extract(epoch FROM :now::timestamptz - min(unfinished_since)), 0)
        FROM audit.invoice WHERE status = 'PROCESANDO'
      """;

  private static final String BY_PHASE =
      """
      SELECT phase, count(*) AS number FROM audit.invoice
       WHERE status = 'PROCESANDO' AND phase IS NOT NULL GROUP BY phase
      """;

  private static final String STUCK =
      "SELECT count(*) FROM audit.invoice AS invoice WHERE " + StuckInvoices.CONDITION;

  private final JdbcClient database;
  private final StuckInvoices stuckInvoices;
  private final InstantSource clock;
  private final Map<Phase, Double> waiting = new ConcurrentHashMap<>();
  private volatile double oldest = Double.NaN;
  private volatile double stuck = Double.NaN;

  UnfinishedMetrics(
      JdbcClient database, StuckInvoices stuckInvoices, InstantSource clock, MeterRegistry meters) {
    this.database = database;
    this.stuckInvoices = stuckInvoices;
    this.clock = clock;
    Gauge.builder("acuse.unfinished.oldest.age", () -> oldest)
        .description("Since when the oldest invoice without an end is on its way")
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("acuse.stuck", () -> stuck)
        .description("Invoices that a person should look at")
        .register(meters);
    for (Phase phase : Phase.values()) {
      Gauge.builder("acuse.unfinished", () -> waiting.getOrDefault(phase, Double.NaN))
          .description("Invoices on their way, by phase")
          .tag("phase", phase.name().toLowerCase(Locale.ROOT))
          .register(meters);
    }
  }

  @Scheduled(fixedDelayString = "${acuse.audit.gauges-every}")
  void look() {
    try {
      oldest = number(OLDEST, Map.of("now", clock.instant().toString()));
      stuck = number(STUCK, stuckInvoices.parameters());
      Map<Phase, Double> found = byPhase();
      for (Phase phase : Phase.values()) {
        waiting.put(phase, found.getOrDefault(phase, 0.0));
      }
    } catch (DataAccessException e) {
      // The database is away, which its own health tells: an old number would be a wrong one.
      oldest = Double.NaN;
      stuck = Double.NaN;
      waiting.clear();
    }
  }

  private double number(String sql, Map<String, ?> parameters) {
    return database.sql(sql).params(parameters).query(Double.class).single();
  }

  private Map<Phase, Double> byPhase() {
    Map<Phase, Double> found = new ConcurrentHashMap<>();
    database
        .sql(BY_PHASE)
        .query((row, _) -> Map.entry(Phase.valueOf(row.getString(1)), row.getDouble(2)))
        .list()
        .forEach(phase -> found.put(phase.getKey(), phase.getValue()));
    return found;
  }
}
