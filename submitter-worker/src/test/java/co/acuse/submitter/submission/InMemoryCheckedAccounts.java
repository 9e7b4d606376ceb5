package co.acuse.submitter.submission;

import co.acuse.contracts.identity.IssuerNit;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts that were confirmed just now. */
public final class InMemoryCheckedAccounts implements CheckedAccounts {

  private final Map<IssuerNit, Account> confirmed = new ConcurrentHashMap<>();

  @Override
  public void confirmed(IssuerNit issuer, Account account) {
    confirmed.put(issuer, account);
  }

  @Override
  public boolean wasConfirmed(IssuerNit issuer, Account account, Duration lately) {
    return account.equals(confirmed.get(issuer));
  }

  @Override
  public void forget(IssuerNit issuer) {
    confirmed.remove(issuer);
  }
}
