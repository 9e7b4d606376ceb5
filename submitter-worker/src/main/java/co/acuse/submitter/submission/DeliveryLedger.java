package co.acuse.submitter.submission;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.DoorEvent;
import co.acuse.submitter.submission.DeliveryQueue.DeliveryAttempt;
import co.acuse.submitter.submission.DeliveryQueue.DeliveryDue;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be mailed, as the ledger remembers it; see {@link DeliveryQueue}. */
public interface DeliveryLedger {

  List<DeliveryDue> deliveriesDue(Collection<IssuerNit> issuers, int limit);

  boolean pack(Lease lease, DeliveryDue due, BuyersMail mail);

  Optional<DeliveryAttempt> begin(Lease lease, DeliveryDue due, Duration hold);

  boolean postpone(Lease lease, DeliveryDue due, Duration wait, boolean inDoubt);

  /** Whether this is a document that Acuse mails: one that went straight to the authority. */
  boolean isMailedByUs(InvoiceId document);

  /**
   * Begins another round, at once, and writes down its event in the same transaction; needs no
   * lease.
   *
   * @param recipient absent for the buyer's own address
   */
  void order(DocumentKey document, @Nullable String recipient, DoorEvent event);
}
