package co.acuse.simulator.factus.documents;

import co.acuse.simulator.factus.accounts.Switches;
import co.acuse.simulator.factus.faults.Fault;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gathers what will become of a new document. */
final class VerdictPlan {

  private boolean toldAs422;
  private @Nullable String rule;
  private int polls;
  private @Nullable Instant settlesAt;
  private @Nullable Instant visibleFrom;

  VerdictPlan(Switches.RejectionAnswer usual) {
    this.toldAs422 = usual == Switches.RejectionAnswer.UNPROCESSABLE;
  }

  void reject(String by) {
    rule = by;
  }

  void add(Fault fault, Instant now) {
    switch (fault.kind()) {
      case REJECT -> {
        rule = fault.rule();
        toldAs422 = false;
      }
      case REJECT_422 -> {
        rule = fault.rule();
        toldAs422 = true;
      }
      case PENDING -> polls = fault.number();
      case LAG -> visibleFrom = now.plusSeconds(fault.number());
      case RESET,
          HANG,
          SLOW,
          UNAUTHENTICATED_ONCE,
          UNAUTHENTICATED,
          PAYMENT_REQUIRED,
          FORBIDDEN,
          CONFLICT,
          TOO_MANY,
          TOO_MANY_WITH_DATE,
          TOO_MANY_BARE,
          SERVER_ERROR,
          UNAVAILABLE_HTML,
          STORE_RESET,
          STORE_5XX,
          STORE_HTML,
          STORE_HANG,
          DRIP,
          TRUNCATE,
          HTML,
          WRONG_KEY ->
          throw new IllegalArgumentException(fault.kind() + " is no verdict");
    }
  }

  /** A document that is to stay pending for some polls does not settle by time. */
  void delay(Instant until) {
    if (polls == 0) {
      settlesAt = until;
    }
  }

  Fate fate() {
    DocumentState then = rule == null ? DocumentState.VALIDATED : DocumentState.REJECTED;
    return new Fate(polls, rule, toldAs422, settlesAt, then, visibleFrom);
  }
}
