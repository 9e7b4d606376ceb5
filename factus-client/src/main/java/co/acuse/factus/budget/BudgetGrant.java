package co.acuse.factus.budget;

import java.time.Duration;

/** The budget's word on one request. */
public sealed interface BudgetGrant {

  /** Send it, then end the ticket. */
  record Granted(BudgetTicket ticket) implements BudgetGrant {}

  /** Do not send; a place can be free after {@code retryAfter} at the earliest. */
  record Exhausted(Duration retryAfter) implements BudgetGrant {}

  /** The waiting thread was interrupted; its interrupt flag is set again. */
  record Interrupted() implements BudgetGrant {}
}
