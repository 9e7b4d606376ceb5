package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.AccountState;
import co.acuse.submitter.submission.Decisions;
import co.acuse.submitter.submission.LeaseHold;
import co.acuse.submitter.submission.Ledger.Fit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * While it is proven that the authority is away, goes through the invoices of one issuer that wait
 * and signs them for their buyers, few at a time and each in a transaction of its own.
 */
final class ContingencyRun {

  static final Duration PAUSE = Duration.ofSeconds(2);
  static final int AT_ONCE = 20;

  private final LeaseHold held;
  private final Ports ports;
  private final Decisions decisions;
  private final InstantSource clock;
  private final BiConsumer<InvoiceId, RuntimeException> faults;
  private Instant nextAt = Instant.MIN;
  private long after;

  /**
   * Begins with the oldest.
   *
   * @param faults hears of each document with which the code, or the database, could not cope
   */
  ContingencyRun(
      LeaseHold held,
      Ports ports,
      Decisions decisions,
      InstantSource clock,
      BiConsumer<InvoiceId, RuntimeException> faults) {
    this.held = held;
    this.ports = ports;
    this.decisions = decisions;
    this.clock = clock;
    this.faults = faults;
  }

  /**
   * Signs the next few, if it is time.
   *
   * @param busy documents that are being worked on
   * @return whether any were looked at
   */
  boolean run(Predicate<InvoiceId> busy) {
    Instant now = clock.instant();
    if (now.isBefore(nextAt)) {
      return false;
    }
    nextAt = now.plus(PAUSE);
    if (!isTime()) {
      after = 0;
      return false;
    }
    List<Fit> next = ports.ledger().fitForContingency(held.lease().issuer(), after, AT_ONCE);
    next.stream().map(Fit::id).filter(busy.negate()).forEach(this::enter);
    after = next.size() == AT_ONCE ? next.getLast().age() : 0;
    nextAt = hasMore() ? now : nextAt;
    return !next.isEmpty();
  }

  /** Whether there is more to do at once. */
  boolean hasMore() {
    return after > 0;
  }

  private boolean isTime() {
    return ports.accounts().of(held.lease().issuer())
            instanceof AccountState.Usable(Account account)
        && ports.gateways().of(account.provider()).issuesInContingency()
        && ports.ledger().isOutageProven(account.provider());
  }

  private void enter(InvoiceId document) {
    try {
      ports.ledger().revise(held.lease(), document, decisions::enterContingency);
    } catch (RuntimeException fault) {
      faults.accept(document, fault);
    }
  }
}
