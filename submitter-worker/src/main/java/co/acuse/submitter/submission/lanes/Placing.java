package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.submitter.submission.Decisions;
import co.acuse.submitter.submission.Ledger;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Gives the documents of one issuer that have just come their places in its lanes. */
final class Placing {

  private final HeldLease held;
  private final Ledger ledger;
  private final Decisions decisions;
  private final Resting resting;
  private final int atOnce;

  Placing(HeldLease held, Ledger ledger, Decisions decisions, Resting resting, int atOnce) {
    this.held = held;
    this.ledger = ledger;
    this.decisions = decisions;
    this.resting = resting;
    this.atOnce = atOnce;
  }

  /**
   * Places the next few.
   *
   * @return whether any was placed
   */
  boolean place(BooleanSupplier stopped) {
    List<InvoiceId> documents =
        ledger.unplaced(held.lease().issuer(), atOnce + resting.size()).stream()
            .filter(document -> !resting.has(document))
            .toList();
    return !stopped.getAsBoolean() && !documents.isEmpty() && place(documents, stopped);
  }

  /** All in one transaction; should that fail, one that cannot be placed lets the others pass. */
  private boolean place(List<InvoiceId> documents, BooleanSupplier stopped) {
    if (documents.size() == 1) {
      return place(documents.getFirst());
    }
    try {
      return ledger.reviseAll(held.lease(), documents, decisions::place).isPresent();
    } catch (RuntimeException _) {
      boolean placed = false;
      for (InvoiceId document : documents) {
        placed |= !stopped.getAsBoolean() && place(document);
      }
      return placed;
    }
  }

  private boolean place(InvoiceId document) {
    try {
      return ledger.revise(held.lease(), document, decisions::place).isPresent();
    } catch (RuntimeException fault) {
      resting.rest(document, fault);
      return false;
    }
  }
}
