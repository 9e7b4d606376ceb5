package co.acuse.submitter.submission;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Provider;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The queue, the schedule and the memory of what was sent. */
public interface Ledger {

  /**
   * Loads a document with all of its submissions, lets {@code decision} change it, and writes the
   * changes, their events and the decision's result in one transaction.
   *
   * @return what the decision returned; empty when the lease is no longer in force: then nothing
   *     was written
   */
  <R> Optional<R> revise(Lease lease, InvoiceId document, Function<DocumentFile, R> decision);

  /**
   * Does the same with several documents of the lease's issuer, in the order given, all in one
   * transaction: when a decision or the database fails for one, nothing is written of any.
   *
   * @return what the decision returned for each; empty when the lease is no longer in force
   */
  <R> Optional<List<R>> reviseAll(
      Lease lease, List<InvoiceId> documents, Function<DocumentFile, R> decision);

  /** Documents with submissions that have no place yet, the oldest submission first. */
  List<InvoiceId> unplaced(IssuerNit issuer, int limit);

  /**
   * The documents of a lane whose turn it is. While a document holds the lane only such are
   * returned; else those at their time, then the others by age; live ones first.
   */
  List<InvoiceId> due(IssuerNit issuer, DocumentType family, int limit);

  /** What holds a lane up, if that is more than a request under way. */
  Optional<Obstacle> obstacle(IssuerNit issuer, DocumentType family);

  /** Documents of a lane that wait for their turn, in the order of arrival. */
  List<InLine> inLine(IssuerNit issuer, DocumentType family, long afterAge, int limit);

  /** Whether it is proven now that a provider's authority is away. */
  boolean isOutageProven(Provider provider);

  /**
   * Invoices of an issuer that were sent without an answer, or that wait for nothing but their turn
   * or the provider, in the order of arrival; without those that are in contingency already or can
   * no longer be.
   */
  List<Fit> fitForContingency(IssuerNit issuer, long afterAge, int limit);

  /** Brings forward what only waits because provider or account could not be used; they can. */
  void hasten(Lease lease);

  /**
   * An invoice that may be issued in contingency.
   *
   * @param age its place in the order of arrival
   */
  record Fit(InvoiceId id, long age) {}

  /**
   * A document that waits for its turn.
   *
   * @param age its place in the order of arrival
   * @param told why it waits, as it was last told
   */
  record InLine(InvoiceId id, long age, @Nullable Told told) {}
}
