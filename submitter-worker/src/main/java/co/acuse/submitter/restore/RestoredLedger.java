package co.acuse.submitter.restore;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.LifecycleMessage;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.Series;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What bringing a restored ledger up to date needs of it, beside the ledger's own ports. */
public interface RestoredLedger {

  /**
   * Has nobody lease an issuer until {@link #finish}, and raises every epoch above all that were
   * ever given. Changes nothing when somebody holds a lease.
   *
   * @return who holds leases, and until when; empty when the restore has begun
   */
  List<Holder> begin();

  /** The restore's own lease of an issuer, in force until somebody leases it after the end. */
  Lease lease(IssuerNit issuer);

  /**
   * The number of the last event of each document; 0 for one of which only submissions are known.
   * Unknown documents are not in the answer.
   */
  Map<InvoiceId, Long> sequences(Set<InvoiceId> documents);

  /** Puts in submissions that are told to have been at work and are nowhere else any more. */
  void keep(Collection<InvoiceEvent.SubmissionActivated> told);

  /** What the copy had written down and not published, in the order of writing. */
  List<LifecycleMessage> untold();

  /** Kafka has these events. */
  void told(Collection<UUID> events);

  /** Throws away events whose numbers were given to others. */
  void drop(Collection<UUID> events);

  /** The documents with submissions that have no end. */
  Map<InvoiceId, IssuerNit> unfinished();

  /**
   * Whether the copy comes from a ledger that told each request under a number of its own before it
   * left.
   */
  boolean toldNumbersFirst();

  /**
   * Frees the numbers of a series below the highest that was told, of which nobody told anything:
   * nothing has left under them.
   */
  void freeUntold(IssuerNit issuer, Provider provider, DocumentType type, Series series);

  /** From now on workers may lease issuers. */
  void finish();

  /**
   * Somebody who works with the ledger.
   *
   * @param left until the last of the leases runs out
   */
  record Holder(String name, int issuers, Duration left) {}
}
