package co.acuse.factus.budget;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * One account's requests: never more than the limit in any window, as the provider sees them.
 *
 * <p>The provider counts a request somewhere between our grant and its answer. A place is therefore
 * taken from the grant until one window (plus margin) <em>after the answer</em>; counting from the
 * grant alone would let slow requests pile up in one of the provider's windows.
 *
 * <p>One budget belongs to one account, and every request of that account goes through it: logins,
 * lookups and downloads too. It is safe for use by many threads.
 */
public final class RequestBudget {

  private final RateLimit limit;
  private final LongSupplier nanoTime;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** When each place whose request is over is free again. */
  private final PriorityQueue<Long> freeAt = new PriorityQueue<>();

  private final Deque<Object> waitingLive = new ArrayDeque<>();
  private final Deque<Object> waitingBackground = new ArrayDeque<>();
  private int inFlight;
  private long taken;
  private long closedUntil;

  private RequestBudget(RateLimit limit, LongSupplier nanoTime) {
    this.limit = limit;
    this.nanoTime = nanoTime;
    this.closedUntil = nanoTime.getAsLong();
  }

  /** A budget of which nothing is used yet. */
  public static RequestBudget full(RateLimit limit) {
    return full(limit, System::nanoTime);
  }

  /** As {@link #full(RateLimit)} on another monotonic clock, in nanoseconds. */
  public static RequestBudget full(RateLimit limit, LongSupplier nanoTime) {
    return new RequestBudget(limit, nanoTime);
  }

  /**
   * A budget as if all of it had just been used: for taking an account over from another process.
   */
  public static RequestBudget empty(RateLimit limit) {
    return empty(limit, System::nanoTime);
  }

  /** As {@link #empty(RateLimit)} on another monotonic clock, in nanoseconds. */
  public static RequestBudget empty(RateLimit limit, LongSupplier nanoTime) {
    var budget = new RequestBudget(limit, nanoTime);
    budget.occupyPlaces(limit.requests(), limit.occupation());
    return budget;
  }

  /**
   * Counts requests that another process made, beside what is known here.
   *
   * @param requests how many; more than the limit are as many as the limit
   * @param counts until the provider counts none of them any more
   */
  public void count(int requests, Duration counts) {
    if (requests <= 0 || !counts.isPositive()) {
      return;
    }
    lock.lock();
    try {
      int most = Math.min(requests, limit.requests());
      occupyPlaces(most, counts);
      taken += most;
    } finally {
      lock.unlock();
    }
  }

  /** What another process that uses the account from now on must {@link #count}. */
  public BudgetUse use() {
    lock.lock();
    try {
      long now = nanoTime.getAsLong();
      long closed = Math.max(0, closedUntil - now);
      int used = limit.requests() - free(now);
      long last = freeAt.stream().mapToLong(at -> at - now).max().orElse(0);
      long counts = Math.max(closed, inFlight > 0 ? limit.occupation().toNanos() : last);
      return new BudgetUse(closed > 0 ? limit.requests() : used, Duration.ofNanos(counts));
    } finally {
      lock.unlock();
    }
  }

  /** Requests that a live call could make right now. */
  public int remaining() {
    lock.lock();
    try {
      long now = nanoTime.getAsLong();
      return closedUntil - now > 0 ? 0 : Math.max(0, free(now));
    } finally {
      lock.unlock();
    }
  }

  /** Takes a place if one is free now, without waiting. */
  public BudgetGrant tryTake(Priority priority) {
    return take(priority, Duration.ZERO);
  }

  /**
   * Takes a place, waiting for it at most {@code patience}. Says so at once when the wait could not
   * end in time.
   */
  public BudgetGrant take(Priority priority, Duration patience) {
    lock.lock();
    Object self = new Object();
    Deque<Object> queue = priority == Priority.LIVE ? waitingLive : waitingBackground;
    queue.addLast(self);
    try {
      return await(priority, queue, self, nanoTime.getAsLong() + patience.toNanos());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new BudgetGrant.Interrupted();
    } finally {
      queue.remove(self);
      changed.signalAll();
      lock.unlock();
    }
  }

  /** The provider said to stop: nothing is granted before {@code pause} is over. */
  public void closeFor(Duration pause) {
    lock.lock();
    try {
      long until = nanoTime.getAsLong() + pause.toNanos();
      if (until - closedUntil > 0) {
        closedUntil = until;
      }
    } finally {
      lock.unlock();
    }
  }

  private BudgetGrant await(Priority priority, Deque<Object> queue, Object self, long giveUpAt)
      throws InterruptedException {
    while (true) {
      long now = nanoTime.getAsLong();
      long wait = untilFree(priority, now);
      boolean myTurn =
          self.equals(queue.peekFirst()) && (priority == Priority.LIVE || waitingLive.isEmpty());
      if (wait <= 0 && myTurn) {
        return new BudgetGrant.Granted(grant(now));
      }
      long left = giveUpAt - now;
      if (left <= 0 || wait > left) {
        return new BudgetGrant.Exhausted(Duration.ofNanos(Math.max(wait, 1_000_000)));
      }
      // Woken by whoever ends a ticket or leaves the queue; else look again when a place is due.
      var _ = changed.await(wait <= 0 ? left : Math.min(left, wait), TimeUnit.NANOSECONDS);
    }
  }

  private BudgetTicket grant(long now) {
    inFlight++;
    taken++;
    return new BudgetTicket(this, taken, free(now));
  }

  /** Nanoseconds until a place for this priority can be free, 0 if one is. */
  private long untilFree(Priority priority, long now) {
    long closed = Math.max(0, closedUntil - now);
    int needed = priority == Priority.LIVE ? 1 : limit.backgroundReserve() + 1;
    int missing = needed - free(now);
    if (missing <= 0) {
      return closed;
    }
    return Math.max(closed, untilFreed(missing, now));
  }

  private long untilFreed(int places, long now) {
    if (places > freeAt.size()) {
      // Held by requests in flight: free one occupation after their answers at the earliest.
      return limit.occupation().toNanos();
    }
    return freeAt.stream().sorted().skip(places - 1L).findFirst().orElse(now) - now;
  }

  private int free(long now) {
    while (!freeAt.isEmpty() && freeAt.peek() - now <= 0) {
      freeAt.poll();
    }
    return limit.requests() - inFlight - freeAt.size();
  }

  void giveBack() {
    lock.lock();
    try {
      inFlight--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void occupy() {
    lock.lock();
    try {
      inFlight--;
      freeAt.add(nanoTime.getAsLong() + limit.occupation().toNanos());
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Somebody else uses the account too when the provider counts fewer left than we can explain: by
   * what was left after our grant, less all that we took since.
   */
  void learn(long takenBefore, int leftWhenTaken, int remaining, Duration reset) {
    lock.lock();
    try {
      long explained = leftWhenTaken - (taken - takenBefore);
      long foreign = Math.min(explained, limit.requests()) - Math.max(0, remaining);
      if (foreign > 0) {
        occupyPlaces((int) foreign, reset.plus(limit.margin()));
        taken += foreign;
      }
    } finally {
      lock.unlock();
    }
  }

  private void occupyPlaces(int places, Duration howLong) {
    long until = nanoTime.getAsLong() + howLong.toNanos();
    for (int i = 0; i < places; i++) {
      freeAt.add(until);
    }
  }
}
