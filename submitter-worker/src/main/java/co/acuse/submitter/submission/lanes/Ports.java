package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.AccountStandings;
import co.acuse.submitter.submission.AccountState;
import co.acuse.submitter.submission.Accounts;
import co.acuse.submitter.submission.EventPublisher;
import co.acuse.submitter.submission.FilesLedger;
import co.acuse.submitter.submission.Gateways;
import co.acuse.submitter.submission.LeaseTable;
import co.acuse.submitter.submission.Ledger;
import co.acuse.submitter.submission.LeverLedger;
import co.acuse.submitter.submission.Outbox;

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

  /** Has an issuer's rate budget start empty: what another process used of it nobody remembers. */
  void budgetUsedByAnother(IssuerNit issuer) {
    switch (accounts.of(issuer)) {
      case AccountState.Usable(var account) -> takenOver(account, issuer);
      case AccountState.Unusable unusable -> takenOver(unusable.account(), issuer);
      case AccountState.Unknown _ -> {}
    }
  }

  private void takenOver(Account account, IssuerNit issuer) {
    gateways.of(account.provider()).takenOver(issuer);
  }
}
