package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.AccountState;
import co.acuse.submitter.submission.Decisions;
import co.acuse.submitter.submission.LeaseHold;
import co.acuse.submitter.submission.Ledger.Fit;
import co.acuse.submitter.submission.Order;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * While it is proven that the authority is away, goes through the invoices of one issuer that wait
 * and signs them for their buyers, few at a time and each in a transaction of its own. What may
 * have arrived is asked about before.
 */
final class ContingencyRun {

  static final Duration PAUSE = Duration.ofSeconds(2);
  static final int AT_ONCE = 20;

  private final LeaseHold held;
  private final Ports ports;
  private final Decisions decisions;
  private final InstantSource clock;
  private final Consumer<InvoiceId> asking;
  private final BiConsumer<InvoiceId, RuntimeException> faults;
  private Instant nextAt = Instant.MIN;
  private long after;

  /**
   * Begins with the oldest.
   *
   * @param asking asks about a document that may be with the authority, in a thread of its own
   * @param faults hears of each document with which the code, or the database, could not cope
   */
  ContingencyRun(
      LeaseHold held,
      Ports ports,
      Decisions decisions,
      InstantSource clock,
      Consumer<InvoiceId> asking,
      BiConsumer<InvoiceId, RuntimeException> faults) {
    this.held = held;
    this.ports = ports;
    this.decisions = decisions;
    this.clock = clock;
    this.asking = asking;
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
      ports
          .ledger()
          .revise(held.lease(), document, decisions::enterContingency)
          .filter(Order.LookUp.class::isInstance)
          .ifPresent(_ -> asking.accept(document));
    } catch (RuntimeException fault) {
      faults.accept(document, fault);
    }
  }
}
