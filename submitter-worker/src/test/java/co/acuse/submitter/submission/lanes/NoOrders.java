package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.DoorEvent;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.LeverLedger;
import co.acuse.submitter.submission.OperatorAction;
import java.util.List;
import java.util.Optional;

/** Nobody orders anything. */
final class NoOrders implements LeverLedger {

  @Override
  public Optional<Known> known(InvoiceId document) {
    return Optional.empty();
  }

  @Override
  public List<BlockedLane> blockedLanes() {
    return List.of();
  }

  @Override
  public void order(InvoiceId document, OperatorAction action, DoorEvent event, IssuerNit issuer) {}

  @Override
  public void tell(DoorEvent event, IssuerNit issuer) {}

  @Override
  public List<Ordered> orders(IssuerNit issuer) {
    return List.of();
  }

  @Override
  public void carriedOut(Lease lease, Ordered order) {}
}
