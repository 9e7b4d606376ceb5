package co.acuse.submitter.submission.lanes;

import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.LeaseHold;

/** A lease that this process holds, counted from before it asked. */
final class HeldLease implements LeaseHold {

  private final Lease lease;
  private volatile long until;
  private volatile boolean lost;

  HeldLease(Lease lease, long until) {
    this.lease = lease;
    this.until = until;
  }

  @Override
  public Lease lease() {
    return lease;
  }

  @Override
  public boolean outlasts(long deadline) {
    return !lost && until - deadline > 0;
  }

  void renewed(long newUntil) {
    until = newUntil;
  }

  void lose() {
    lost = true;
  }
}
