package co.acuse.submitter.gateway;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.edge.issuers.DianAccount;
import co.acuse.edge.issuers.FactusAccount;
import co.acuse.edge.issuers.IssuerSettings;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.submitter.submission.Account;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names accounts. A document belongs to a company at a provider, not to a login: whoever corrects a
 * user name or client id in an entry has the same account, which is checked to be the issuer's
 * before use. An entry of another valid-from with another login is another account.
 */
public final class AccountNames {

  private AccountNames() {}

  /** The account that an entry of the issuer means. */
  public static Account of(IssuerSettings issuer, ProviderSettings entry) {
    ProviderSettings first =
        issuer.history().stream()
            .filter(other -> isSameAccount(other, entry))
            .findFirst()
            .orElse(entry);
    return new Account(
        entry.provider(),
        name(issuer.nit(), entry.provider(), first.validFrom()),
        entry.environment().name().toLowerCase(Locale.ROOT));
  }

  /**
   * The entry that an account is dealt with by: of those that mean it the latest that counts, since
   * an entry counts from its date on. While none does, the first that will.
   */
  public static Optional<ProviderSettings> find(
      IssuerSettings issuer, Account account, Instant now) {
    List<ProviderSettings> entries =
        issuer.history().stream().filter(entry -> of(issuer, entry).equals(account)).toList();
    return entries.reversed().stream()
        .filter(entry -> !entry.validFrom().isAfter(now))
        .findFirst()
        .or(() -> entries.stream().findFirst());
  }

  private static boolean isSameAccount(ProviderSettings one, ProviderSettings other) {
    return one.provider() == other.provider()
        && one.environment() == other.environment()
        && isSameLogin(one.factus(), other.factus())
        && isSameService(one.dian(), other.dian());
  }

  /** The DIAN knows an issuer by its NIT alone, whatever its software and certificate. */
  private static boolean isSameService(@Nullable DianAccount one, @Nullable DianAccount other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.endpoint().equals(other.endpoint());
  }

  private static boolean isSameLogin(@Nullable FactusAccount one, @Nullable FactusAccount other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.baseUri().equals(other.baseUri())
        && one.clientId().equals(other.clientId())
        && one.username().equals(other.username());
  }

  private static String name(IssuerNit issuer, Provider provider, Instant since) {
    String name = provider.name().toLowerCase(Locale.ROOT) + "-" + issuer;
    return since.equals(Instant.EPOCH) ? name : name + "@" + since;
  }
}
