package co.acuse.submitter.account;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.submitter.submission.Account;
import java.util.Locale;

/**
 * Names accounts. A document belongs to a company at a provider, not to a login: whoever corrects a
 * user name or client id has the same account, which is checked to be the issuer's before use.
 */
final class AccountNames {

  private AccountNames() {}

  static Account of(IssuerNit issuer, ProviderSettings settings) {
    return new Account(
        settings.provider(), name(issuer, settings.provider()), environment(settings));
  }

  private static String name(IssuerNit issuer, Provider provider) {
    return provider.name().toLowerCase(Locale.ROOT) + "-" + issuer;
  }

  private static String environment(ProviderSettings settings) {
    return settings.environment().name().toLowerCase(Locale.ROOT);
  }
}
