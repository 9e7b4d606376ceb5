package co.acuse.submitter.submission;

import co.acuse.contracts.identity.IssuerNit;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who acts for which issuer, by the ledger's own time. */
public interface LeaseTable {

  /**
   * Takes an issuer that nobody holds, or that {@code holder} itself held before it died.
   *
   * @return empty when somebody else holds it
   */
  Optional<Grant> acquire(IssuerNit issuer, String holder, Duration time);

  /** Prolongs leases; those that were lost are not in the answer. */
  Set<IssuerNit> renew(Collection<Lease> leases, Duration time);

  /**
   * Gives a lease back at once.
   *
   * @param used what the next holder must count of the rate budget
   */
  void release(Lease lease, BudgetUse.Told used);

  /**
   * The issuers that have anything to be done now and that {@code holder} holds or nobody does:
   * whatever is due leases its issuer.
   */
  List<IssuerNit> withWork(String holder);

  /**
   * A lease that was given.
   *
   * @param takenOver whether another holder had it last
   * @param earlier what whoever had it last used of the rate budget
   */
  record Grant(Lease lease, boolean takenOver, BudgetUse earlier) {}
}
