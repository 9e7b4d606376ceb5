package co.acuse.reliability;

import co.acuse.reliability.faults.Strikes;
import co.acuse.reliability.plan.PlannedStrike;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets each planned fault strike when its time has come, and ends it. */
final class Weather {

  private final Strikes strikes;
  private final CountDownLatch over = new CountDownLatch(1);
  private final List<Thread> underWay = new ArrayList<>();

  Weather(Strikes strikes) {
    this.strikes = strikes;
  }

  /** Begins, and returns. */
  void begin(List<PlannedStrike> planned) {
    long began = System.nanoTime();
    for (PlannedStrike strike : planned) {
      underWay.add(Thread.ofVirtual().start(() -> carryOut(strike, began)));
    }
  }

  /** Waits until the last fault has ended. */
  void awaitEnd() throws InterruptedException {
    for (Thread one : underWay) {
      one.join();
    }
  }

  /** What has not struck strikes no more, and what has ends now. */
  void clear() {
    over.countDown();
  }

  private void carryOut(PlannedStrike strike, long began) {
    try {
      if (isOverAfter(strike.at().minusNanos(System.nanoTime() - began))) {
        return;
      }
      strikes.begin(strike.fault());
      boolean _ = isOverAfter(strike.fault().lasts());
      strikes.end(strike.fault());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOverAfter(Duration time) throws InterruptedException {
    return over.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }
}
