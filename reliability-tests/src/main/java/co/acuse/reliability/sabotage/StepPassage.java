package co.acuse.reliability.sabotage;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Does something at a step, on one certain passage or on each. */
final class StepPassage implements Passage {

  private final int nth;
  private final Runnable deed;
  private final AtomicInteger passages = new AtomicInteger();

  /**
   * A passage.
   *
   * @param nth on which passage, from 1; 0 on each
   */
  StepPassage(int nth, Runnable deed) {
    this.nth = nth;
    this.deed = deed;
  }

  @Override
  public @Nullable Instead before(@Nullable Object self, @Nullable Object[] arguments) {
    pass();
    return null;
  }

  @Override
  public @Nullable Object after(
      @Nullable Object self, @Nullable Object[] arguments, @Nullable Object result) {
    pass();
    return result;
  }

  private void pass() {
    if (nth == 0 || passages.incrementAndGet() == nth) {
      deed.run();
    }
  }
}
