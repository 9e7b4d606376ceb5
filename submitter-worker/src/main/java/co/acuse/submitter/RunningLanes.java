package co.acuse.submitter;

import co.acuse.submitter.submission.lanes.Runner;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** Runs the lanes for as long as the service runs; they stop before Kafka and the database. */
final class RunningLanes implements SmartLifecycle {

  private final Runner runner;
  private final Duration patience;
  private volatile boolean running;

  RunningLanes(Runner runner, Duration patience) {
    this.runner = runner;
    this.patience = patience;
  }

  @Override
  public void start() {
    runner.start();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    try {
      runner.stop(patience);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
