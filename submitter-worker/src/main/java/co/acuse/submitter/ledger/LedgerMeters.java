package co.acuse.submitter.ledger;

import co.acuse.contracts.lifecycle.Phase;
import co.acuse.submitter.submission.SubmissionEnd;
import co.acuse.submitter.submission.SubmissionEntry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures that only the ledger knows; asked when Prometheus asks. */
final class LedgerMeters {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private static final String OUTBOX_AGE =
      """
      SELECT coalesce(extract(epoch FROM clock_timestamp() - min(written_at)), 0)
        FROM outbox WHERE published_at IS NULL
      """;

  private static final String OLDEST =
      """
      SELECT coalesce(extract(epoch FROM clock_timestamp() - min(accepted_at)), 0)
        FROM submission WHERE ended_at IS NULL
      """;

  private static final String CONTINGENCY_AGE =
      """
      SELECT coalesce(extract(epoch FROM clock_timestamp() - min(contingency_since)), 0)
        FROM document WHERE contingency_since IS NOT NULL
      """;

  private static final String OUTAGES_PROVEN =
      "SELECT count(*)::double precision FROM outage WHERE valid_until > clock_timestamp()";

  private static final String WAITING =
      """
      SELECT coalesce(wait_phase, 'QUEUED') AS phase, count(*) AS documents
        FROM document WHERE stage NOT IN ('ISSUED', 'FAILED') GROUP BY 1
      """;

  private final JdbcClient jdbc;
  private final MeterRegistry meters;
  private final MultiGauge waiting;
  private volatile long readAt = Long.MIN_VALUE;

  LedgerMeters(JdbcClient jdbc, MeterRegistry meters) {
    this.jdbc = jdbc;
    this.meters = meters;
    this.waiting =
        MultiGauge.builder("acuse.submitter.waiting")
            .description("Documents on their way, by the phase in which they wait")
            .register(meters);
    Gauge.builder("acuse.submitter.outbox.age", () -> number(OUTBOX_AGE))
        .description("Age of the oldest event that is not published")
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("acuse.submitter.contingency.age", () -> number(CONTINGENCY_AGE))
        .description("Since when the oldest invoice of type 04 waits for its transmission")
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("acuse.submitter.outages.proven", () -> number(OUTAGES_PROVEN))
        .description("Authorities that are proven to be away, so that invoices are of type 04")
        .register(meters);
    Gauge.builder("acuse.submitter.oldest.unfinished", this::oldest)
        .description("Age of the oldest submission without an end")
        .baseUnit("seconds")
        .register(meters);
  }

  /** From acceptance at the door to the one end. */
  void ended(SubmissionEntry submission) {
    SubmissionEnd end = submission.end();
    if (end != null) {
      Timer.builder("acuse.submitter.completion")
          .description("Time from acceptance to the final answer")
          .tag("status", end.status().name())
          .tag("cause", end.cause() == null ? "NONE" : end.cause().name())
          .tag("repeat", Boolean.toString(end.repeat()))
          .publishPercentileHistogram()
          .register(meters)
          .record(Duration.between(submission.acceptedAt(), end.at()));
    }
  }

  private double oldest() {
    long now = System.nanoTime();
    if (readAt == Long.MIN_VALUE || now - readAt > FRESH.toNanos()) {
      readAt = now;
      readWaiting();
    }
    return number(OLDEST);
  }

  private void readWaiting() {
    try {
      List<MultiGauge.Row<?>> rows = new ArrayList<>();
      List<Count> counts =
          jdbc.sql(WAITING)
              .query((row, _) -> new Count(Phase.valueOf(row.getString(1)), row.getLong(2)))
              .list();
      for (Phase phase : Phase.values()) {
        long documents =
            counts.stream().filter(c -> c.phase() == phase).mapToLong(Count::documents).sum();
        rows.add(MultiGauge.Row.of(Tags.of("phase", phase.name()), documents));
      }
      waiting.register(rows, true);
    } catch (DataAccessException _) {
      readAt = Long.MIN_VALUE;
    }
  }

  private double number(String sql) {
    try {
      return jdbc.sql(sql).query(Double.class).single();
    } catch (DataAccessException _) {
      return Double.NaN;
    }
  }

  private record Count(Phase phase, long documents) {}
}
