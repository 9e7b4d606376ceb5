package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.AccountStandings;
import co.acuse.submitter.submission.AccountState;
import co.acuse.submitter.submission.Accounts;
import co.acuse.submitter.submission.BudgetUse;
import co.acuse.submitter.submission.EventPublisher;
import co.acuse.submitter.submission.FilesLedger;
import co.acuse.submitter.submission.Gateways;
import co.acuse.submitter.submission.InvoiceGateway;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.LeaseTable;
import co.acuse.submitter.submission.Ledger;
import co.acuse.submitter.submission.LeverLedger;
import co.acuse.submitter.submission.Outbox;
import java.util.Optional;

/** Everything outside that the lanes work with. */
public record Ports(
    Ledger ledger,
    LeaseTable leases,
    Outbox outbox,
    AccountStandings standings,
    LeverLedger levers,
    FilesLedger files,
    EventPublisher publisher,
    Accounts accounts,
    Gateways gateways) {

  /** Counts in an issuer's rate budget what somebody else used of it. */
  void count(IssuerNit issuer, BudgetUse earlier) {
    gateway(issuer).ifPresent(gateway -> gateway.count(issuer, earlier));
  }

  /**
   * Gives a lease back, and tells the next holder what it must count of the rate budget. Who is no
   * longer configured may have used it just before.
   */
  void giveBack(Lease lease) {
    IssuerNit issuer = lease.issuer();
    BudgetUse.Told used =
        gateway(issuer).map(gateway -> gateway.used(issuer)).orElse(BudgetUse.Told.ALL);
    leases.release(lease, used);
  }

  private Optional<InvoiceGateway> gateway(IssuerNit issuer) {
    return switch (accounts.of(issuer)) {
      case AccountState.Usable(var account) -> Optional.of(gateways.of(account.provider()));
      case AccountState.Unusable unusable ->
          Optional.of(gateways.of(unusable.account().provider()));
      case AccountState.Unknown _ -> Optional.empty();
    };
  }
}
