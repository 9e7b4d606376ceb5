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
 * Lets each planned fault strike when its time has come, and ends it. A fault waits until what it
 * strikes is whole again after an earlier one; when many wait, the time of the plan goes slowly.
 */
final class Weather {

  private static final int MOST_WAITING = 4;

  private final PlanTime time;
  private final Strikes strikes;
  private final List<Fault> underWay = new ArrayList<>();
  private int waiting;
  private boolean held;

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
      awaitTurn();
      Thread.ofVirtual().name(strike.fault().kind()).start(() -> carryOut(strike.fault()));
    }
    awaitEndOfAll();
  }

  /** Waits until nothing is broken; nothing strikes any more until {@link #goOn}. */
  synchronized void hold() throws InterruptedException {
    held = true;
    waitWhile(() -> !underWay.isEmpty());
  }

  synchronized void goOn() {
    held = false;
    notifyAll();
  }

  private synchronized void awaitTurn() throws InterruptedException {
    waitWhile(() -> waiting >= MOST_WAITING);
    waiting++;
  }

  private synchronized void awaitEndOfAll() throws InterruptedException {
    while (waiting > 0 || !underWay.isEmpty()) {
      wait();
    }
  }

  private synchronized void awaitRoomFor(Fault fault) throws InterruptedException {
    while (held || !Storm.hasRoom(fault, underWay)) {
      wait();
    }
    waiting--;
    underWay.add(fault);
    notifyAll();
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
    try {
      awaitRoomFor(fault);
      strikes.begin(fault);
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
