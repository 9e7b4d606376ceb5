package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.BudgetUse;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.IssuerTurns;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.LeaseTable.Grant;
import co.acuse.submitter.submission.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The turns of a process that runs no lanes: an issuer is leased for one errand and given back. */
public final class LoneTurns implements IssuerTurns {

  /** After this nothing that another process sent counts at the provider any more. */
  private static final Duration RATE_WINDOW = Duration.ofSeconds(62);

  private final Ports ports;
  private final String holder;
  private final Duration leaseTime;
  private final Duration requestTime;
  private final Ticker ticker;

  /**
   * Turns under one name.
   *
   * @param holder no lane runs under it; a process of the same name may take a turn away, and the
   *     earlier one then sends nothing more
   */
  public LoneTurns(
      Ports ports, String holder, Duration leaseTime, Duration requestTime, Ticker ticker) {
    this.ports = ports;
    this.holder = holder;
    this.leaseTime = leaseTime;
    this.requestTime = requestTime;
    this.ticker = ticker;
  }

  @Override
  public <T> Optional<T> take(IssuerNit issuer, Duration patience, Function<Call, T> work) {
    long deadline = ticker.nanos() + patience.toNanos();
    Patience between = new Patience();
    Optional<Grant> grant = acquire(issuer);
    while (grant.isEmpty() && ticker.nanos() < deadline && between.pause()) {
      grant = acquire(issuer);
    }
    return grant.map(had -> under(had, work));
  }

  private Optional<Grant> acquire(IssuerNit issuer) {
    return ports.leases().acquire(issuer, holder, leaseTime);
  }

  private <T> T under(Grant grant, Function<Call, T> work) {
    Lease lease = grant.lease();
    boolean usedByAnother = grant.takenOver() && !(grant.earlier() instanceof BudgetUse.None);
    try {
      if (usedByAnother) {
        ports.count(lease.issuer(), grant.earlier());
      }
      Duration wait = usedByAnother ? RATE_WINDOW : Duration.ZERO;
      Duration time = leaseTime.plus(wait);
      boolean held = renew(lease, time);
      return work.apply(
          new Call(requestTime.plus(wait), () -> held && renew(lease, time), false, null));
    } finally {
      ports.giveBack(lease);
    }
  }

  /** Each request begins under a lease that outlasts it. */
  private boolean renew(Lease lease, Duration time) {
    return ports.leases().renew(List.of(lease), time).contains(lease.issuer());
  }
}
