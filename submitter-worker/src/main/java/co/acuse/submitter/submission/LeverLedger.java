package co.acuse.submitter.submission;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.contracts.lifecycle.DoorEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What operators see and order; needs no lease, since the lease holder carries it out. */
public interface LeverLedger {

  Optional<Known> known(InvoiceId document);

  List<BlockedLane> blockedLanes();

  /** Writes down an order and its event in one transaction. */
  void order(InvoiceId document, OperatorAction action, DoorEvent event, IssuerNit issuer);

  /** Writes down what an operator did. */
  void tell(DoorEvent event, IssuerNit issuer);

  /** Hands out the orders of an issuer, oldest first. */
  List<Ordered> orders(IssuerNit issuer);

  void carriedOut(Lease lease, Ordered order);

  /** A document as far as levers are concerned. */
  record Known(DocumentKey key, Stage stage, boolean everSent) {}

  /** An order that waits for its lease holder. */
  record Ordered(long id, InvoiceId document, OperatorAction action) {}

  /** A lane in whose way a document stands. */
  record BlockedLane(
      IssuerNit issuer, DocumentType family, InvoiceId waiting, Blocker blocker, Instant since) {}
}
