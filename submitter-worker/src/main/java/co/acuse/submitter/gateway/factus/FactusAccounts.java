package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.edge.issuers.FactusAccount;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.ProviderEnvironment;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.factus.FactusClient;
import co.acuse.factus.FactusConnections;
import co.acuse.factus.budget.RequestBudget;
import co.acuse.factus.settings.FactusCredentials;
import co.acuse.submitter.gateway.AccountNames;
import co.acuse.submitter.submission.Account;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The accounts at Factus: one login and one rate budget per account, one pool of connections per
 * host, whatever the number of issuers, lanes and threads. Changed credentials count at once.
 */
final class FactusAccounts implements AutoCloseable {

  private final IssuerDirectory directory;
  private final FactusTuning tuning;
  private final InstantSource clock;
  private final Map<URI, FactusConnections> connections = new HashMap<>();
  private final Map<AccountKey, LoggedIn> accounts = new HashMap<>();

  /** Taken over before their first use here: they begin with an empty budget. */
  private final Set<AccountKey> usedByAnother = new HashSet<>();

  FactusAccounts(IssuerDirectory directory, FactusTuning tuning, InstantSource clock) {
    this.directory = directory;
    this.tuning = tuning;
    this.clock = clock;
  }

  /** The issuer's account by the settings in force; empty when they name none at Factus. */
  Optional<OpenAccount> of(IssuerNit issuer) {
    return settings(issuer)
        .flatMap(settings -> {
          FactusAccount account = settings.factus();
          return account == null ? Optional.empty() : Optional.of(open(settings, account));
        });
  }

  /** The account of this name, in force or not; empty when the settings name none such. */
  Optional<OpenAccount> of(IssuerNit issuer, Account name) {
    return directory
        .find(issuer)
        .flatMap(found -> AccountNames.find(found, name))
        .flatMap(settings -> {
          FactusAccount account = settings.factus();
          return account == null ? Optional.empty() : Optional.of(open(settings, account));
        });
  }

  /** Whether the settings in force name this account. */
  boolean isInForce(IssuerNit issuer, Account name) {
    return directory
        .find(issuer)
        .flatMap(
            found -> found.at(clock.instant()).map(settings -> AccountNames.of(found, settings)))
        .filter(name::equals)
        .isPresent();
  }

  /** The settings in force. */
  Optional<ProviderSettings> settings(IssuerNit issuer) {
    return directory.find(issuer).flatMap(found -> found.at(clock.instant()));
  }

  /**
   * Starts the issuer's accounts with nothing left of their budgets: another process may have used
   * all of them up to now.
   */
  void takenOver(IssuerNit issuer) {
    directory.find(issuer).stream()
        .flatMap(found -> found.history().stream())
        .map(ProviderSettings::factus)
        .filter(Objects::nonNull)
        .map(AccountKey::of)
        .distinct()
        .forEach(this::exchangeBudget);
  }

  /** Requests that the issuer's account has left; empty before its first use. */
  OptionalInt remaining(IssuerNit issuer) {
    return settings(issuer)
        .map(ProviderSettings::factus)
        .map(AccountKey::of)
        .map(this::budgetOf)
        .map(budget -> OptionalInt.of(budget.remaining()))
        .orElseGet(OptionalInt::empty);
  }

  private synchronized @Nullable RequestBudget budgetOf(AccountKey key) {
    LoggedIn account = accounts.get(key);
    return account == null ? null : account.client().budget();
  }

  private synchronized OpenAccount open(ProviderSettings settings, FactusAccount account) {
    AccountKey key = AccountKey.of(account);
    FactusCredentials credentials = credentials(account);
    LoggedIn known = accounts.get(key);
    if (known != null && known.credentials().equals(credentials)) {
      return new OpenAccount(settings, key, known.client());
    }
    RequestBudget budget = known == null ? firstBudget(key) : known.client().budget();
    boolean production = settings.environment() == ProviderEnvironment.PRODUCTION;
    FactusClient client = pool(account.baseUri(), production).account(credentials, budget);
    accounts.put(key, new LoggedIn(credentials, client));
    return new OpenAccount(settings, key, client);
  }

  private RequestBudget firstBudget(AccountKey key) {
    return usedByAnother.remove(key)
        ? RequestBudget.empty(tuning.rateLimit())
        : RequestBudget.full(tuning.rateLimit());
  }

  private synchronized void exchangeBudget(AccountKey key) {
    if (!accounts.containsKey(key)) {
      usedByAnother.add(key);
      return;
    }
    accounts.computeIfPresent(
        key,
        (_, known) -> {
          var empty = RequestBudget.empty(tuning.rateLimit());
          FactusConnections pool = connections.get(key.baseUri());
          return pool == null
              ? known
              : new LoggedIn(known.credentials(), pool.account(known.credentials(), empty));
        });
  }

  private FactusConnections pool(URI baseUri, boolean production) {
    return connections.computeIfAbsent(
        baseUri, uri -> FactusConnections.open(tuning.at(uri, production)));
  }

  private static FactusCredentials credentials(FactusAccount account) {
    return new FactusCredentials(
        account.clientId(),
        account.clientSecret().reveal(),
        account.username(),
        account.password().reveal());
  }

  @Override
  public synchronized void close() {
    connections.values().forEach(FactusConnections::close);
  }

  private record LoggedIn(FactusCredentials credentials, FactusClient client) {}
}
