package co.acuse.submitter.submission.lanes;

import java.time.Duration;
import java.util.function.BiConsumer;

/** Virtual threads that start again after a fault, such as a database that was away. */
final class Threads {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final BiConsumer<String, RuntimeException> faults;

  Threads(BiConsumer<String, RuntimeException> faults) {
    this.faults = faults;
  }

  void tell(String name, RuntimeException fault) {
    faults.accept(name, fault);
  }

  /** Runs a piece of work once; a fault is told. */
  void start(String name, Work work) {
    Thread.ofVirtual().name(name).start(() -> run(name, work));
  }

  /** Runs a loop until it returns; after a fault it begins again. */
  Thread loop(String name, Work loop) {
    return Thread.ofVirtual()
        .name(name)
        .start(() -> {
          while (!run(name, loop)) {
            try {
              Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
              return;
            }
          }
        });
  }

  /** Whether it came to its end. */
  private boolean run(String name, Work work) {
    try {
      work.run();
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    } catch (RuntimeException fault) {
      faults.accept(name, fault);
      return false;
    }
  }

  /** What a thread does. */
  @FunctionalInterface
  interface Work {
    void run() throws InterruptedException;
  }
}
