package co.acuse.factus.http;

import co.acuse.factus.budget.BudgetGrant;
import co.acuse.factus.budget.BudgetTicket;
import co.acuse.factus.budget.Priority;
import co.acuse.factus.budget.RequestBudget;
import co.acuse.factus.result.Certainty;
import co.acuse.factus.result.UnavailableReason;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Sends only what an account's budget has room for, and tells the budget what it learns. */
public final class BudgetedTransport {

  private static final int TOO_MANY_REQUESTS = 429;

  private final HttpTransport transport;
  private final RequestBudget budget;
  private final Duration window;

  /**
   * @param window how long to keep still after a 429 that does not say
   */
  public BudgetedTransport(HttpTransport transport, RequestBudget budget, Duration window) {
    this.transport = transport;
    this.budget = budget;
    this.window = window;
  }

  /**
   * Sends the call when the budget has a place for it.
   *
   * @param patience longest wait for that place; never beyond the deadline
   * @param permit asked directly before the first byte
   */
  public HttpOutcome send(
      HttpCall call,
      Priority priority,
      Duration patience,
      Deadline deadline,
      BooleanSupplier permit) {
    Duration remaining = deadline.remaining();
    Duration wait = patience.compareTo(remaining) < 0 ? patience : remaining;
    return switch (budget.take(priority, wait)) {
      case BudgetGrant.Granted(BudgetTicket ticket) -> send(call, deadline, permit, ticket);
      case BudgetGrant.Exhausted(Duration retryAfter) -> new HttpOutcome.OutOfBudget(retryAfter);
      case BudgetGrant.Interrupted() ->
          new HttpOutcome.NoAnswer(UnavailableReason.INTERRUPTED, Certainty.NOT_SENT, null);
    };
  }

  private HttpOutcome send(
      HttpCall call, Deadline deadline, BooleanSupplier permit, BudgetTicket ticket) {
    boolean settled = false;
    try {
      Exchanged exchanged = transport.send(call, deadline, permit);
      settled = true;
      return settle(exchanged, ticket);
    } finally {
      if (!settled) {
        ticket.sent();
      }
    }
  }

  private HttpOutcome settle(Exchanged exchanged, BudgetTicket ticket) {
    RateHeaders rate = exchanged.rate();
    if (!exchanged.outcome().maybeSent()) {
      ticket.notSent();
    } else if (rate == null) {
      ticket.sent();
    } else {
      Duration reset = rate.reset();
      ticket.answered(rate.remaining(), reset == null ? window : reset);
    }
    if (rate != null
        && exchanged.outcome() instanceof HttpOutcome.Answer answer
        && answer.status() == TOO_MANY_REQUESTS) {
      Duration pause = rate.waitOr(window);
      budget.closeFor(pause);
      return new HttpOutcome.Answer(TOO_MANY_REQUESTS, answer.text(), answer.bodyProblem(), pause);
    }
    return exchanged.outcome();
  }
}
