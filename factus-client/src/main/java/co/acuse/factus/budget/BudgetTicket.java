package co.acuse.factus.budget;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * One request's place in the budget; ended exactly once, when the provider cannot see it any later.
 */
public final class BudgetTicket {

  private final RequestBudget budget;
  private final long takenBefore;
  private final int leftWhenTaken;
  private boolean ended;

  BudgetTicket(RequestBudget budget, long takenBefore, int leftWhenTaken) {
    this.budget = budget;
    this.takenBefore = takenBefore;
    this.leftWhenTaken = leftWhenTaken;
  }

  /** The request certainly never left: its place is free again. */
  public void notSent() {
    if (end()) {
      budget.giveBack();
    }
  }

  /** The request was answered or given up: its place stays taken for one window from now. */
  public void sent() {
    if (end()) {
      budget.occupy();
    }
  }

  /**
   * As {@link #sent()}, with what the provider said about its own count.
   *
   * @param remaining {@code X-RateLimit-Remaining}, if told
   * @param reset time until that count starts anew
   */
  public void answered(OptionalInt remaining, Duration reset) {
    if (!end()) {
      return;
    }
    budget.occupy();
    if (remaining.isPresent()) {
      budget.learn(takenBefore, leftWhenTaken, remaining.getAsInt(), reset);
    }
  }

  private synchronized boolean end() {
    boolean first = !ended;
    ended = true;
    return first;
  }
}
