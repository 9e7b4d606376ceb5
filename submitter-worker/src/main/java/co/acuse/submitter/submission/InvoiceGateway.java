package co.acuse.submitter.submission;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.submission.SubmissionRequested;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A provider as the core sees it: freeze a request, send it, ask, delete; one outcome each. */
public interface InvoiceGateway {

  Provider provider();

  /** How many documents of a lane may be in flight, and whether a pending one holds its lane. */
  LaneRules lanes();

  /**
   * Who numbers such a document, by the settings in force now; asked for each one, so no network.
   */
  default Numbering numbering(SubmissionRequested submission) {
    return new Numbering.ByProvider();
  }

  /**
   * What keeps a submission from being frozen, whatever its number: looked at before the ledger
   * gives it one, so that no number is given in vain.
   *
   * @param trial with a number that is not the document's, and so with nothing to be sent
   */
  default Optional<Freezing.Withheld> withheld(FreezeOrder trial) {
    return Optional.empty();
  }

  /**
   * Turns a submission into the exact bytes that every attempt will send. Pure: the same submission
   * and settings give the same bytes.
   */
  Freezing freeze(FreezeOrder order);

  /** Sends the frozen bytes. One outcome for every answer, timeout or broken connection. */
  SubmissionOutcome submit(Call call, DocumentKey key, FrozenRequest request);

  /** Whether the provider knows a document by what was sent only, and not by its reference. */
  default boolean asksByRequest() {
    return false;
  }

  /**
   * Asks whether the provider holds a document, and reads it whole.
   *
   * @param sent the requests that it may know the document by, the newest first; empty unless it
   *     {@linkplain #asksByRequest() asks by them}
   */
  LookupOutcome lookUp(Call call, DocumentKey key, List<FrozenRequest> sent);

  /**
   * The same also while the circuit breaker is open: one question before what cannot be taken back.
   */
  default LookupOutcome lookUpEvenIfAway(Call call, DocumentKey key, List<FrozenRequest> sent) {
    return lookUp(call, key, sent);
  }

  /**
   * Whether invoices may be signed for their buyers while the authority's service is away, to be
   * transmitted later (type 04).
   */
  default boolean issuesInContingency() {
    return false;
  }

  /** Deletes an unvalidated document; the core has read it again just before. */
  DeletionOutcome delete(Call call, DocumentKey key);

  /**
   * What tells {@code document} from what {@code request} asked for: everything that Acuse
   * determines is compared; empty means that the document is the request's.
   */
  List<Difference> differences(
      Account account, DocumentKey key, FrozenRequest request, HeldDocument document);

  /**
   * This process has just taken the issuer over: counts what others used of the rate budget. What
   * nobody told is taken for all of it.
   */
  default void count(IssuerNit issuer, BudgetUse earlier) {}

  /** What whoever has the issuer next must count of its rate budget. */
  default BudgetUse.Told used(IssuerNit issuer) {
    return BudgetUse.Told.NOTHING;
  }

  /**
   * Empty while the circuit breaker is closed; else the moment from which one probe may be sent.
   * Nothing is begun before, so that no attempt is written down only to be refused.
   */
  default Optional<Instant> awayUntil() {
    return Optional.empty();
  }

  /** The same for one issuer, which may have to leave the next probe to others. */
  default Optional<Instant> awayUntil(IssuerNit issuer) {
    return awayUntil();
  }
}
