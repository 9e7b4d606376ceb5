package co.acuse.submitter.account;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.edge.observability.LogContext;
import co.acuse.submitter.submission.IssuerTurns;
import co.acuse.submitter.submission.Suspension;
import co.acuse.submitter.submission.Suspensions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks one issuer's account under its turn, and draws the consequences. */
public final class AccountChecks {

  private static final Logger LOG = LoggerFactory.getLogger(AccountChecks.class);

  /** A person who asks would rather wait than hear that somebody else is at it. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String WRONG_COMPANY = "WRONG_COMPANY";

  private final IssuerDirectory directory;
  private final AccountBook book;
  private final AccountCheck check;
  private final IssuerTurns turns;
  private final Suspensions suspensions;
  private final CheckRhythm rhythm;
  private final Clock clock;
  private final Set<IssuerNit> changed = ConcurrentHashMap.newKeySet();

  AccountChecks(
      IssuerDirectory directory,
      AccountBook book,
      AccountCheck check,
      IssuerTurns turns,
      Suspensions suspensions,
      CheckRhythm rhythm,
      Clock clock) {
    this.directory = directory;
    this.book = book;
    this.check = check;
    this.turns = turns;
    this.suspensions = suspensions;
    this.rhythm = rhythm;
    this.clock = clock;
  }

  /** Checks now, whatever is known, and says what was found. */
  public AccountReport checkNow(IssuerNit issuer) {
    CheckOutcome outcome = check(issuer);
    if (outcome instanceof CheckOutcome.Passed) {
      tryRejected(issuer);
    }
    return report(issuer, outcome);
  }

  /**
   * Whoever asks for a check has mended something. A check by itself does not have documents tried:
   * it cannot see all that the provider rejects.
   */
  private void tryRejected(IssuerNit issuer) {
    boolean rejected =
        suspensions.list().stream()
            .filter(suspension -> suspension.issuer().equals(issuer))
            .anyMatch(suspension -> suspension.cause().equals(Suspension.ACCOUNT_REJECTED));
    if (rejected) {
      suspensions.retryNow(issuer);
    }
  }

  CheckOutcome check(IssuerNit issuer) {
    return check(issuer, PATIENCE);
  }

  /** Checks unless another process works for the issuer: then it is tried again later. */
  CheckOutcome checkIfFree(IssuerNit issuer) {
    return check(issuer, Duration.ZERO);
  }

  private CheckOutcome check(IssuerNit issuer, Duration patience) {
    book.checking(issuer);
    Optional<ProviderSettings> settings = settings(issuer);
    CheckOutcome outcome =
        settings.isEmpty()
            ? new CheckOutcome.NotConfigured()
            : turns
                .take(
                    issuer,
                    patience,
                    call ->
                        check.check(
                            call, issuer, isUrgent(issuer), seen -> book.usable(issuer, seen)))
                .orElseGet(CheckOutcome.HeldElsewhere::new);
    settings.ifPresent(seen -> conclude(issuer, seen, outcome));
    return outcome;
  }

  /** Sales wait for what was never seen to be usable; any later check leaves them the way. */
  private boolean isUrgent(IssuerNit issuer) {
    return !book.entry(issuer).map(AccountBook.Entry::usable).orElse(false);
  }

  private void conclude(IssuerNit issuer, ProviderSettings settings, CheckOutcome outcome) {
    book.write(issuer, settings, outcome, rhythm.next(outcome, clock.instant()));
    String text = CheckTexts.text(issuer, outcome);
    try (var _ = LogContext.open().issuer(issuer)) {
      switch (outcome) {
        case CheckOutcome.WrongCompany _ -> {
          LOG.error(text);
          suspensions.suspend(issuer, new Message(WRONG_COMPANY, text));
        }
        case CheckOutcome.Passed(List<Finding> findings) -> {
          findings.forEach(finding -> LOG.warn("{}: {}", finding.code(), finding.text()));
          passed(issuer);
        }
        case CheckOutcome.Refused _ -> LOG.error(text);
        case CheckOutcome.Unanswered _ -> LOG.warn(text);
        case CheckOutcome.NoRequestLeft _ -> LOG.info(text);
        case CheckOutcome.NotConfigured _, CheckOutcome.HeldElsewhere _ -> LOG.debug(text);
      }
    }
  }

  /** What the account's trouble or its old settings have stopped goes on. */
  private void passed(IssuerNit issuer) {
    boolean settingsChanged = changed.remove(issuer);
    suspensions.list().stream()
        .filter(suspension -> suspension.issuer().equals(issuer))
        .forEach(suspension -> {
          if (suspension.cause().equals(WRONG_COMPANY)) {
            suspensions.resume(issuer);
          } else if (settingsChanged) {
            suspensions.retryNow(issuer);
          }
        });
  }

  /** Settings changed: what was known counts no longer. */
  void changed(IssuerNit issuer) {
    book.forget(issuer);
    changed.add(issuer);
  }

  /** What is known of every configured issuer. */
  public List<AccountReport> reports() {
    return directory.all().stream()
        .map(settings ->
            book.entry(settings.nit())
                .map(entry -> report(settings.nit(), entry.outcome()))
                .orElseGet(() -> unchecked(settings.nit())))
        .toList();
  }

  private AccountReport report(IssuerNit issuer, CheckOutcome outcome) {
    Optional<AccountBook.Entry> entry = book.entry(issuer);
    Instant checkedAt = entry.map(AccountBook.Entry::checkedAt).orElse(null);
    return new AccountReport(
        issuer,
        entry.map(AccountBook.Entry::usable).orElse(false),
        checkedAt,
        CheckTexts.text(issuer, outcome),
        outcome instanceof CheckOutcome.Passed(List<Finding> findings) ? findings : List.of());
  }

  private static AccountReport unchecked(IssuerNit issuer) {
    return new AccountReport(issuer, false, null, "La cuenta aún no se ha revisado.", List.of());
  }

  private Optional<ProviderSettings> settings(IssuerNit issuer) {
    return directory.find(issuer).flatMap(found -> found.at(clock.instant()));
  }
}
