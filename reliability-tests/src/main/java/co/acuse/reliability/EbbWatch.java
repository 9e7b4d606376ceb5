package co.acuse.reliability;

import co.acuse.reliability.faults.Strikes;
import co.acuse.reliability.plan.Ebb;
import co.acuse.reliability.plan.PlanTime;
import co.acuse.reliability.report.Course.EbbFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Sends the provider away when the plan says so, and watches the backlog drain once it is back. */
final class EbbWatch {

  private static final Duration GLANCE = Duration.ofMillis(500);

  private final Ebb ebb;
  private final PlanTime time;
  private final Weather weather;
  private final Strikes strikes;
  private final Progress progress;
  private final InstantSource clock;
  private @Nullable Thread watching;
  private volatile @Nullable Instant backAt;
  private volatile int backlog;
  private volatile @Nullable Double drainSeconds;

  EbbWatch(
      Ebb ebb,
      PlanTime time,
      Weather weather,
      Strikes strikes,
      Progress progress,
      InstantSource clock) {
    this.ebb = ebb;
    this.weather = weather;
    this.time = time;
    this.strikes = strikes;
    this.progress = progress;
    this.clock = clock;
  }

  void begin() {
    watching = Thread.ofVirtual().start(this::watch);
  }

  /** Waits until it has seen enough: the plan must be given up. */
  void end() throws InterruptedException {
    if (watching != null) {
      watching.join();
    }
  }

  /** What was seen; absent when the provider never came back. */
  @Nullable EbbFigures figures() {
    return backAt == null
        ? null
        : new EbbFigures(
            ebb.to().minus(ebb.from()).toMillis() / 1000.0, backlog, drainSeconds, null);
  }

  private void watch() {
    try {
      if (!time.await(ebb.from())) {
        return;
      }
      weather.hold();
      Duration awayFor = ebb.to().minus(ebb.from());
      ProviderAway away = new ProviderAway(awayFor);
      strikes.begin(away);
      boolean _ = time.pause(awayFor);
      strikes.end(away);
      Instant back = clock.instant();
      long began = System.nanoTime();
      backAt = back;
      backlog = left(back);
      Thread drain = Thread.ofVirtual().start(() -> awaitDrain(back, began));
      boolean _ = time.pause(awayFor);
      weather.goOn();
      drain.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitDrain(Instant back, long began) {
    try {
      while (left(back) != 0) {
        if (!time.pause(GLANCE)) {
          return;
        }
      }
      drainSeconds = (System.nanoTime() - began) / 1e9;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** While the database is away nobody knows: then something is left. */
  private int left(Instant back) {
    try {
      return progress.unfinishedOf(back);
    } catch (Progress.NotToldException _) {
      return -1;
    }
  }
}
