package co.acuse.submitter.submission.lanes;

import java.time.Duration;

/**
 * How the lanes are run.
 *
 * @param instance the name of this process; the same name takes its own leases over at once
 * @param lease how long a lease lasts without renewal; longer than a request
 * @param renewal how often leases are renewed
 * @param poll how often the ledger is asked who has work
 * @param idle after how long without work a lease is given back
 * @param inFlight documents in flight at most, of all issuers together
 * @param placing submissions placed in one go
 * @param publishing events published in one go
 */
public record LaneSettings(
    String instance,
    Duration lease,
    Duration renewal,
    Duration poll,
    Duration idle,
    int inFlight,
    int placing,
    int publishing) {

  public LaneSettings {
    if (lease.compareTo(renewal.multipliedBy(2)) < 0) {
      throw new IllegalArgumentException(
          "acuse.submitter.lanes: a lease must last at least two renewals");
    }
  }
}
