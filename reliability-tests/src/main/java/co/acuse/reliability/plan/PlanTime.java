package co.acuse.reliability.plan;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The time of a plan while it is carried out: it goes on as any clock does, but can be slowed down.
 * So a slow machine sees the same faults among the same sales as a fast one, only later.
 */
public final class PlanTime {

  /** Never quite still: who waits for something to happen in a process needs sales for it. */
  private static final long SLOWER = 8;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long passed;
  private long since = System.nanoTime();
  private int slowed;
  private boolean over;

  /**
   * Waits for a moment of the plan.
   *
   * @return whether it came; not when the plan was given up before
   */
  public boolean await(Duration moment) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!over && moment.toNanos() > now()) {
        long left = moment.toNanos() - now();
        long _ = changed.awaitNanos(slowed > 0 ? left * SLOWER : left);
      }
      return !over;
    } finally {
      lock.unlock();
    }
  }

  /** Waits by the world's time, not the plan's: false when the plan is given up before. */
  public boolean pause(Duration time) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = time.toNanos();
      while (!over && left > 0) {
        left = changed.awaitNanos(left);
      }
      return !over;
    } finally {
      lock.unlock();
    }
  }

  /** It goes on much slower until {@link #speedUp} is called as often as this. */
  public void slowDown() {
    change(1);
  }

  /** It goes on as usual, unless somebody else has slowed it down. */
  public void speedUp() {
    change(-1);
  }

  /** The plan is given up: nobody waits any more. */
  public void giveUp() {
    lock.lock();
    try {
      over = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void change(int more) {
    lock.lock();
    try {
      passed = now();
      since = System.nanoTime();
      slowed += more;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private long now() {
    long gone = System.nanoTime() - since;
    return passed + (slowed > 0 ? gone / SLOWER : gone);
  }
}
