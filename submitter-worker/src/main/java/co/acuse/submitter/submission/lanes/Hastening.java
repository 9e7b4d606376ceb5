package co.acuse.submitter.submission.lanes;

import co.acuse.submitter.submission.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Brings forward what waits for the provider, or for the account, of one issuer. */
final class Hastening {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final HeldLease held;
  private final Ledger ledger;
  private final InstantSource clock;
  private Instant againAt = Instant.MIN;
  private boolean wasAway;
  private boolean wasUnusable;

  Hastening(HeldLease held, Ledger ledger, InstantSource clock) {
    this.held = held;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * While the provider is away whatever waits for it is due, so that there is always something to
   * probe with, and once it is back nothing waits longer than it has to. What tried while the
   * account could not be used would wait for the next check that was planned.
   */
  void hasten(boolean isAway, boolean isUnusable) {
    Instant now = clock.instant();
    boolean forProvider = isAway ? !now.isBefore(againAt) : wasAway;
    boolean forAccount = wasUnusable && !isUnusable;
    if (forProvider || forAccount) {
      ledger.hasten(held.lease());
      againAt = now.plus(PAUSE);
    }
    wasAway = isAway;
    wasUnusable = isUnusable;
  }
}
