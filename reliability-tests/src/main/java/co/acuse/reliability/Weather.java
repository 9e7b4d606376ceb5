package co.acuse.reliability;

import co.acuse.reliability.faults.Fault;
import co.acuse.reliability.faults.Strikes;
import co.acuse.reliability.plan.PlanTime;
import co.acuse.reliability.plan.PlannedStrike;
import co.acuse.reliability.plan.Storm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Lets each planned fault strike when its time has come, and ends it. What was struck before must
 * be whole again first: until then the time of the plan goes slowly.
 */
final class Weather {

  private final PlanTime time;
  private final Strikes strikes;
  private final List<Fault> underWay = new ArrayList<>();

  Weather(PlanTime time, Strikes strikes) {
    this.time = time;
    this.strikes = strikes;
  }

  /** Carries out all of them in the order of their times; returns when the last has ended. */
  void carryOut(List<PlannedStrike> planned) throws InterruptedException {
    for (PlannedStrike strike : planned) {
      if (!time.await(strike.at())) {
        break;
      }
      awaitRoomFor(strike.fault());
      Thread.ofVirtual().name(strike.fault().kind()).start(() -> carryOut(strike.fault()));
    }
    awaitCalm();
  }

  /** Waits until nothing is broken. */
  synchronized void awaitCalm() throws InterruptedException {
    waitWhile(() -> !underWay.isEmpty());
  }

  private synchronized void awaitRoomFor(Fault fault) throws InterruptedException {
    waitWhile(() -> !Storm.hasRoom(fault, underWay));
    underWay.add(fault);
  }

  private void waitWhile(BooleanSupplier isInTheWay) throws InterruptedException {
    if (!isInTheWay.getAsBoolean()) {
      return;
    }
    time.slowDown();
    try {
      while (isInTheWay.getAsBoolean()) {
        wait();
      }
    } finally {
      time.speedUp();
    }
  }

  private void carryOut(Fault fault) {
    strikes.begin(fault);
    try {
      boolean _ = time.pause(fault.lasts());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    boolean _ = strikes.end(fault);
    ended(fault);
  }

  private synchronized void ended(Fault fault) {
    underWay.remove(fault);
    notifyAll();
  }
}
