package co.acuse.simulator.faults;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** How often a rule strikes, and how often it has struck. */
public final class Frequency {

  private final @Nullable Integer times;
  private final @Nullable Double rate;
  private final SplittableRandom random;
  private int struck;

  /**
   * A rule that has not struck yet.
   *
   * @param times how often in all; absent: without end
   * @param rate the share of the matching requests that is struck, 0 to 1; absent: all
   * @param seed makes the same requests be struck again
   */
  public Frequency(@Nullable Integer times, @Nullable Double rate, long seed) {
    this.times = times;
    this.rate = rate;
    this.random = new SplittableRandom(seed);
  }

  /**
   * Refuses what is no frequency.
   *
   * @throws IllegalArgumentException with what to mend
   */
  public static void check(@Nullable Integer times, @Nullable Double rate) {
    if (rate != null && (rate < 0 || rate > 1)) {
      throw new IllegalArgumentException("rate must be between 0 and 1");
    }
    if (times != null && times < 1) {
      throw new IllegalArgumentException("times must be 1 or more");
    }
  }

  /** Strikes or spares a request that matches, and remembers it. */
  public synchronized boolean strikes() {
    boolean spent = times != null && struck >= times;
    if (spent || (rate != null && random.nextDouble() >= rate)) {
      return false;
    }
    struck++;
    return true;
  }

  public synchronized int struck() {
    return struck;
  }
}
