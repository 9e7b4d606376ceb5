package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.edge.issuers.FactusAccount;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.ProviderEnvironment;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.factus.FactusClient;
import co.acuse.factus.FactusConnections;
import co.acuse.factus.budget.RateLimit;
import co.acuse.factus.budget.RequestBudget;
import co.acuse.factus.settings.FactusCredentials;
import co.acuse.submitter.gateway.AccountNames;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.BudgetUse;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

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
  private final Map<AccountKey, RequestBudget> budgets = new ConcurrentHashMap<>();

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
        .flatMap(found -> AccountNames.find(found, name, clock.instant()))
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

  /** Counts in the issuer's budgets what others used of them. */
  void count(IssuerNit issuer, BudgetUse earlier) {
    RateLimit limit = tuning.rateLimit();
    BudgetUse.Told use =
        switch (earlier) {
          case BudgetUse.None _ -> BudgetUse.Told.NOTHING;
          case BudgetUse.Told told -> told;
          case BudgetUse.Untold(Duration ago) -> {
            Duration counts = limit.occupation().minus(ago);
            Duration most = counts.compareTo(limit.occupation()) > 0 ? limit.occupation() : counts;
            yield most.isPositive()
                ? new BudgetUse.Told(limit.requests(), most)
                : BudgetUse.Told.NOTHING;
          }
        };
    keys(issuer).forEach(key -> budget(key).count(use.requests(), use.counts()));
  }

  /** What counts of the issuer's budgets at most, and for how long at most. */
  BudgetUse.Told used(IssuerNit issuer) {
    return keys(issuer)
        .map(key -> budget(key).use())
        .map(use -> new BudgetUse.Told(use.requests(), use.counts()))
        .reduce(
            BudgetUse.Told.NOTHING,
            (one, other) ->
                new BudgetUse.Told(
                    Math.max(one.requests(), other.requests()),
                    one.counts().compareTo(other.counts()) > 0 ? one.counts() : other.counts()));
  }

  /** All accounts that the issuer ever had. */
  private Stream<AccountKey> keys(IssuerNit issuer) {
    return directory.find(issuer).stream()
        .flatMap(found -> found.history().stream())
        .map(ProviderSettings::factus)
        .filter(Objects::nonNull)
        .map(AccountKey::of)
        .distinct();
  }

  private RequestBudget budget(AccountKey key) {
    return budgets.computeIfAbsent(key, _ -> RequestBudget.full(tuning.rateLimit()));
  }

  /** Requests that the issuer's account has left; empty before its first use. */
  OptionalInt remaining(IssuerNit issuer) {
    return settings(issuer)
        .map(ProviderSettings::factus)
        .map(AccountKey::of)
        .map(budgets::get)
        .map(budget -> OptionalInt.of(budget.remaining()))
        .orElseGet(OptionalInt::empty);
  }

  private synchronized OpenAccount open(ProviderSettings settings, FactusAccount account) {
    AccountKey key = AccountKey.of(account);
    FactusCredentials credentials = credentials(account);
    LoggedIn known = accounts.get(key);
    if (known != null && known.credentials().equals(credentials)) {
      return new OpenAccount(settings, key, known.client());
    }
    boolean production = settings.environment() == ProviderEnvironment.PRODUCTION;
    FactusClient client = pool(account.baseUri(), production).account(credentials, budget(key));
    accounts.put(key, new LoggedIn(credentials, client));
    return new OpenAccount(settings, key, client);
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
