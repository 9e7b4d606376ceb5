package co.acuse.submitter.ledger;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a worker from starting on a ledger whose restore was begun and not finished. */
final class FinishedRestoration implements SmartLifecycle {

  private static final String UNFINISHED =
      "SELECT count(*) FROM restoration WHERE finished_at IS NULL";

  private final JdbcClient jdbc;

  FinishedRestoration(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void start() {
    if (jdbc.sql(UNFINISHED).query(Long.class).single() > 0) {
      throw new IllegalStateException(
          "This ledger's restore was begun and not finished."
              + " Run the worker once with --restore-ledger, then start it.");
    }
  }

  @Override
  public void stop() {}

  @Override
  public boolean isRunning() {
    return false;
  }

  /** Before whatever works with the ledger. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
