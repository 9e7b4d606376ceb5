package co.acuse.submitter.ledger;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Keeps house again and again, while the service runs. */
final class HousekeepingRound implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(HousekeepingRound.class);

  private final Housekeeping housekeeping;
  private final Duration pause;
  private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

  HousekeepingRound(Housekeeping housekeeping, Duration pause) {
    this.housekeeping = housekeeping;
    this.pause = pause;
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("housekeeping").start(this::run);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(pause);
        tidy();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void tidy() {
    try {
      housekeeping.tidy();
    } catch (DataAccessException e) {
      LOG.warn("Housekeeping was not done ({}); it is tried again", e.getClass().getSimpleName());
    }
  }

  @Override
  public void stop() {
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return thread.isAlive();
  }
}
