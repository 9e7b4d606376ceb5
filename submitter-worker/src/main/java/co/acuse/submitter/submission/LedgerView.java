package co.acuse.submitter.submission;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.IssuedDocument;
import co.acuse.contracts.lifecycle.OutageProof;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.submission.SubmissionRequested;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decision may read of the ledger beside its document, and the number that it may take, in
 * the same transaction.
 */
public interface LedgerView {

  SubmissionRequested requested(SubmissionId submission);

  FrozenRequest frozen(SubmissionId submission);

  /** Requests of a submission that others took the place of, the newest first. */
  List<FrozenRequest> replaced(SubmissionId submission);

  /** What proves at a moment that a provider's authority is away; empty when nothing does. */
  Optional<OutageProof> outage(Provider provider, Instant now);

  Optional<Sibling> document(InvoiceId id);

  Optional<Sibling> issuedUnder(IssuerNit issuer, DocumentType type, String number);

  /**
   * Holds a number for a document: the one that it holds in one of the series already, else one of
   * the first series that has any, the lowest that was given back before the next. Empty when all
   * are used up.
   */
  Optional<DocumentNumber> holdNumber(DocumentKey document, Provider provider, List<Series> series);

  /**
   * Holds the number that a till gave a document, unless it is another's or the document has one.
   */
  Claim claim(DocumentKey document, Provider provider, DocumentNumber number);

  /**
   * Holds the number that a lost ledger told to have given a document, unless a later word gave it
   * to another one.
   */
  void holdTold(DocumentKey document, Provider provider, DocumentNumber number, Instant toldAt);

  /** A lost ledger told that a document gave back what it held by then. */
  void giveBackTold(InvoiceId document, Instant toldAt);

  /** Whether the issuer is suspended. */
  boolean isSuspended(IssuerNit issuer);

  /**
   * Another document of the issuer.
   *
   * @param unfinished whether a submission of it is active or waits
   */
  record Sibling(InvoiceId id, Stage stage, boolean unfinished, @Nullable IssuedDocument issued) {}
}
