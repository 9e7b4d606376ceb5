package co.acuse.submitter.submission;

import co.acuse.contracts.identity.IssuerNit;
import java.time.Duration;

/** What workers have seen of accounts, kept for those that start when nobody can be asked. */
public interface CheckedAccounts {

  /** The provider has just confirmed that the issuer can use it. */
  void confirmed(IssuerNit issuer, Account account);

  /** Whether it was confirmed, by whichever worker, so lately. */
  boolean wasConfirmed(IssuerNit issuer, Account account, Duration lately);

  /** What was confirmed counts no longer. */
  void forget(IssuerNit issuer);
}
