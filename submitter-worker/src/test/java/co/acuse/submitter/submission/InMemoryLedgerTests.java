package co.acuse.submitter.submission;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.submitter.restore.RestoredLedger;

/** The ledger of the other tests is one like PostgreSQL's. */
class InMemoryLedgerTests extends LedgerContract {

  private final InMemoryLedger ledger =
      new InMemoryLedger(new SteppedClock(InvoiceFixture.ACCEPTED_AT));

  @Override
  protected Ledger ledger() {
    return ledger;
  }

  @Override
  protected Submissions submissions() {
    return ledger;
  }

  @Override
  protected LeaseTable leases() {
    return ledger;
  }

  @Override
  protected Outbox outbox() {
    return ledger;
  }

  @Override
  protected AccountStandings standings() {
    return ledger;
  }

  @Override
  protected void keepHouse() {
    ledger.keepHouse();
  }

  @Override
  protected RestoredLedger restored() {
    return ledger;
  }
}
