package co.acuse.reliability;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits until nothing is on its way any more. */
final class Drain {

  /** Nothing is to be done meanwhile. */
  static final Runnable ALONE = () -> {};

  private static final long GLANCE_MILLIS = 500;
  private static final Duration BETWEEN_WORDS = Duration.ofSeconds(15);

  private final Progress progress;
  private final Readers readers;
  private final Runnable meanwhile;
  private final Consumer<String> say;

  /**
   * A drain that has not begun.
   *
   * @param meanwhile is done again and again while something is on its way
   */
  Drain(Progress progress, Readers readers, Runnable meanwhile, Consumer<String> say) {
    this.progress = progress;
    this.readers = readers;
    this.meanwhile = meanwhile;
    this.say = say;
  }

  /**
   * How it went.
   *
   * @param seconds until nothing was left; absent when something still was
   */
  record Figures(@Nullable Double seconds, int unfinished) {

    /** For people. */
    String text() {
      return seconds == null
          ? "never: %d without an end".formatted(unfinished)
          : "%.1f s".formatted(seconds);
    }
  }

  Figures await(Duration patience) throws InterruptedException {
    long began = System.nanoTime();
    long lastWord = began;
    while (true) {
      long lag = readers.lag();
      int unfinished = progress.unfinished();
      long now = System.nanoTime();
      if (lag == 0 && unfinished == 0) {
        return new Figures((now - began) / 1e9, 0);
      }
      if (now - began > patience.toNanos()) {
        return new Figures(null, unfinished);
      }
      if (now - lastWord > BETWEEN_WORDS.toNanos()) {
        say.accept("draining: %d unread, %d without an end".formatted(lag, unfinished));
        lastWord = now;
      }
      meanwhile.run();
      TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
    }
  }

  double slowest() {
    return progress.slowest();
  }
}
