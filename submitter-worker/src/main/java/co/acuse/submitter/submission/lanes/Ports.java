package co.acuse.submitter.submission.lanes;

import co.acuse.submitter.submission.AccountStandings;
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
    Gateways gateways) {}
