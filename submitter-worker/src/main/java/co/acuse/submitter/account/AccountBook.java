package co.acuse.submitter.account;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.IssuerSettings;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.submitter.gateway.AccountNames;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.AccountState;
import co.acuse.submitter.submission.Accounts;
import co.acuse.submitter.submission.CheckedAccounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this process knows of each account. Nothing is sent with one before it was seen that it
 * belongs to the issuer, again after every start and change of settings.
 *
 * <p>At the DIAN that is the certificate's word, and its own is needed only for software and
 * ranges. While it is away, what another worker has seen of these counts: otherwise nobody who
 * starts then could prove that it is away, and issue in contingency.
 */
final class AccountBook implements Accounts {

  private static final Duration SOON = Duration.ofSeconds(1);

  /** Four times as long as from one check to the next. */
  private static final Duration LATELY = Duration.ofHours(24);

  private final IssuerDirectory directory;
  private final String environment;
  private final CheckedAccounts checked;
  private final Clock clock;
  private final Map<IssuerNit, Entry> entries = new ConcurrentHashMap<>();
  private final Set<IssuerNit> waitedFor = ConcurrentHashMap.newKeySet();

  /** In doubt since the last check began. */
  private final Set<IssuerNit> doubted = ConcurrentHashMap.newKeySet();

  /** Only a check that passes counts: what was seen before was seen of something else. */
  private final Set<IssuerNit> anew = ConcurrentHashMap.newKeySet();

  /**
   * Creates an empty book.
   *
   * @param environment the only one that this worker sends to
   * @param checked what other workers have seen
   */
  AccountBook(IssuerDirectory directory, String environment, CheckedAccounts checked, Clock clock) {
    this.directory = directory;
    this.environment = environment;
    this.checked = checked;
    this.clock = clock;
  }

  @Override
  public AccountState of(IssuerNit issuer) {
    return directory
        .find(issuer)
        .flatMap(found -> found.at(clock.instant()).map(settings -> of(found, settings)))
        .orElseGet(AccountState.Unknown::new);
  }

  /** An account of another valid-from is proven to be the issuer's by whoever calls with it. */
  @Override
  public AccountState bound(IssuerNit issuer, Account account) {
    boolean earlier =
        directory
            .find(issuer)
            .filter(found -> !isInForce(found, account))
            .flatMap(found -> AccountNames.find(found, account, clock.instant()))
            .isPresent();
    return earlier && account.environment().equals(environment)
        ? new AccountState.Usable(account)
        : Accounts.super.bound(issuer, account);
  }

  private boolean isInForce(IssuerSettings issuer, Account account) {
    return issuer
        .at(clock.instant())
        .filter(settings -> AccountNames.of(issuer, settings).equals(account))
        .isPresent();
  }

  private AccountState of(IssuerSettings found, ProviderSettings settings) {
    IssuerNit issuer = found.nit();
    Account account = AccountNames.of(found, settings);
    Instant soon = clock.instant().plus(SOON);
    if (!account.environment().equals(environment)) {
      return new AccountState.Unusable(account, wrongEnvironment(issuer, account), soon);
    }
    Entry entry = entries.get(issuer);
    // Whoever asks here works for the issuer, or is about to: nobody else does any more.
    if (entry == null
        || !entry.settings().equals(settings)
        || entry.outcome() instanceof CheckOutcome.HeldElsewhere) {
      waitedFor.add(issuer);
      return new AccountState.Unusable(
          account, new Message("ACCOUNT_UNCHECKED", "La cuenta se está revisando."), soon);
    }
    if (entry.usable()) {
      return new AccountState.Usable(account);
    }
    return new AccountState.Unusable(
        account,
        new Message("ACCOUNT_CHECK_FAILED", CheckTexts.text(issuer, entry.outcome())),
        entry.nextAt().isAfter(soon) ? entry.nextAt() : soon);
  }

  private Message wrongEnvironment(IssuerNit issuer, Account account) {
    return new Message(
        "WRONG_ENVIRONMENT",
        ("El emisor %s está configurado para %s y este trabajador envía a %s. Corrija environment"
                + " en el emisor, o acuse.environment.")
            .formatted(issuer, account.environment(), environment));
  }

  /** The company is the right one; the rest of the check goes on. */
  void usable(IssuerNit issuer, ProviderSettings settings) {
    if (doubted.contains(issuer)) {
      return;
    }
    entries.put(
        issuer,
        new Entry(
            settings,
            true,
            new CheckOutcome.Passed(java.util.List.of()),
            clock.instant(),
            clock.instant()));
    waitedFor.remove(issuer);
  }

  /** Takes down the end of a check; an unanswered one takes nothing away that was known. */
  void write(IssuerNit issuer, ProviderSettings settings, CheckOutcome outcome, Instant nextAt) {
    if (outcome instanceof CheckOutcome.Passed && doubted.contains(issuer)) {
      return;
    }
    Entry before = entries.get(issuer);
    boolean known = before != null && before.settings().equals(settings) && before.usable();
    boolean usable =
        switch (outcome) {
          case CheckOutcome.Passed _ -> true;
          case CheckOutcome.Unanswered _ -> known || isKnownToOthers(issuer, settings);
          case CheckOutcome.NoRequestLeft _, CheckOutcome.HeldElsewhere _ -> known;
          case CheckOutcome.WrongCompany _, CheckOutcome.Refused _, CheckOutcome.NotConfigured _ ->
              false;
        };
    entries.put(issuer, new Entry(settings, usable, outcome, clock.instant(), nextAt));
    waitedFor.remove(issuer);
    tellOthers(issuer, settings, outcome);
  }

  private void tellOthers(IssuerNit issuer, ProviderSettings settings, CheckOutcome outcome) {
    switch (outcome) {
      case CheckOutcome.Passed _ -> {
        anew.remove(issuer);
        account(issuer, settings).ifPresent(account -> checked.confirmed(issuer, account));
      }
      case CheckOutcome.WrongCompany _, CheckOutcome.Refused _ -> checked.forget(issuer);
      case CheckOutcome.Unanswered _,
          CheckOutcome.NoRequestLeft _,
          CheckOutcome.HeldElsewhere _,
          CheckOutcome.NotConfigured _ -> {
        // Nothing was learned.
      }
    }
  }

  /** A login at Factus may be another company's by now; a certificate names its own. */
  private boolean isKnownToOthers(IssuerNit issuer, ProviderSettings settings) {
    return settings.provider() == Provider.DIAN
        && !anew.contains(issuer)
        && account(issuer, settings)
            .filter(account -> checked.wasConfirmed(issuer, account, LATELY))
            .isPresent();
  }

  private Optional<Account> account(IssuerNit issuer, ProviderSettings settings) {
    return directory.find(issuer).map(found -> AccountNames.of(found, settings));
  }

  @Override
  public void doubt(IssuerNit issuer) {
    doubted.add(issuer);
    forget(issuer);
    waitedFor.add(issuer);
  }

  /** A check begins; what it finds in order counts unless the account is doubted meanwhile. */
  void checking(IssuerNit issuer) {
    doubted.remove(issuer);
  }

  void forget(IssuerNit issuer) {
    entries.remove(issuer);
    anew.add(issuer);
  }

  /** The issuers of which something waits to be sent. */
  Set<IssuerNit> waitedFor() {
    return Set.copyOf(waitedFor);
  }

  Optional<Entry> entry(IssuerNit issuer) {
    return Optional.ofNullable(entries.get(issuer));
  }

  /** The last check of one account, under the settings that it was made with. */
  record Entry(
      ProviderSettings settings,
      boolean usable,
      CheckOutcome outcome,
      Instant checkedAt,
      Instant nextAt) {}
}
