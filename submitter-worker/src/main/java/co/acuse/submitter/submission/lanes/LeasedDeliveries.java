package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.lifecycle.Delivery;
import co.acuse.submitter.submission.BuyersMail;
import co.acuse.submitter.submission.DeliveryLedger;
import co.acuse.submitter.submission.DeliveryQueue;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The mails of documents whose issuers this process holds. */
public final class LeasedDeliveries implements DeliveryQueue {

  private final Runner runner;
  private final Ledger ledger;
  private final DeliveryLedger deliveries;

  public LeasedDeliveries(Runner runner, Ledger ledger, DeliveryLedger deliveries) {
    this.runner = runner;
    this.ledger = ledger;
    this.deliveries = deliveries;
  }

  @Override
  public List<DeliveryDue> due(int limit) {
    return deliveries.deliveriesDue(runner.issuers(), limit);
  }

  @Override
  public boolean pack(DeliveryDue due, BuyersMail mail) {
    return lease(due).filter(lease -> deliveries.pack(lease, due, mail)).isPresent();
  }

  @Override
  public Optional<DeliveryAttempt> begin(DeliveryDue due, Duration hold) {
    return lease(due).flatMap(lease -> deliveries.begin(lease, due, hold));
  }

  @Override
  public boolean postpone(DeliveryDue due, Duration wait, boolean inDoubt) {
    return lease(due).filter(lease -> deliveries.postpone(lease, due, wait, inDoubt)).isPresent();
  }

  @Override
  public boolean report(DeliveryDue due, Delivery delivery) {
    boolean written =
        lease(due)
            .flatMap(lease ->
                ledger.revise(
                    lease,
                    due.key().invoiceId(),
                    file -> {
                      file.deliveryReported(delivery);
                      return due;
                    }))
            .isPresent();
    runner.wake(due.key().issuer());
    return written;
  }

  private Optional<Lease> lease(DeliveryDue due) {
    return runner.leaseOf(due.key().issuer());
  }
}
