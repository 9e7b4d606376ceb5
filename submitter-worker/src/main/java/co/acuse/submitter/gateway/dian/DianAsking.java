package co.acuse.submitter.gateway.dian;

import co.acuse.dian.soap.result.DianResult.Answered;
import co.acuse.dian.soap.result.DianResult.Failed;
import co.acuse.dian.soap.result.Exchange;
import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.result.ReturnedBytes;
import co.acuse.dian.soap.result.Verdict;
import co.acuse.dian.xml.UnreadableXmlException;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.FrozenRequest;
import co.acuse.submitter.submission.HeldDocument;
import co.acuse.submitter.submission.LookupOutcome;
import co.acuse.submitter.submission.SubmissionOutcome.Denial;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the DIAN what it holds: it knows documents by their CUFE or CUDE only. */
final class DianAsking {

  private final DianCalls calls;

  DianAsking(DianCalls calls) {
    this.calls = calls;
  }

  /**
   * Asks for everything that was sent, the newest first, until one is found validated. If none is,
   * the word about the newest counts: it is what would be sent again.
   */
  LookupOutcome lookUp(Terms terms, DocumentKey key, List<FrozenRequest> sent) {
    LookupOutcome.@Nullable NotFound unheld = null;
    LookupOutcome.@Nullable Found pending = null;
    for (Known own : sent.stream().flatMap(request -> Known.by(request).stream()).toList()) {
      LookupOutcome outcome = status(terms, key, own);
      if (outcome instanceof LookupOutcome.Found found && isPending(found.document())) {
        pending = pending == null ? found : pending;
      } else if (outcome instanceof LookupOutcome.NotFound not) {
        unheld = unheld == null ? not : unheld;
      } else {
        return outcome;
      }
    }
    if (pending != null) {
      return pending;
    }
    return unheld == null
        ? new LookupOutcome.NotFound(Answers.notSent("nothing was sent that it could be known by"))
        : unheld;
  }

  /** Asks for one document. What it rejected it does not hold. */
  LookupOutcome status(Terms terms, DocumentKey key, Known own) {
    Reply<Verdict> reply =
        calls.forDocument(key.issuer(), terms, dian -> dian.getStatus(own.code()));
    return switch (reply) {
      case Reply.Away<Verdict>(var probeAt) -> away(probeAt);
      case Reply.NoAccount<Verdict>(String why) -> noAccount(why);
      case Reply.Called<Verdict>(Failed<Verdict>(Failure failure)) ->
          FailureOutcomes.ofLookup(failure);
      case Reply.Called<Verdict>(Answered<Verdict>(Verdict verdict, Exchange exchange)) ->
          understood(terms, key, own, verdict, exchange);
    };
  }

  private LookupOutcome understood(
      Terms terms, DocumentKey key, Known own, Verdict verdict, Exchange exchange) {
    return switch (verdict) {
      case Verdict.Accepted accepted when isAbout(own.code(), accepted.documentKey()) ->
          own.xml()
              .<LookupOutcome>map(xml ->
                  new LookupOutcome.Found(
                      HeldDocuments.validated(
                          key, xml, accepted.notices(), accepted.applicationResponse()),
                      Answers.of(exchange, "accepted")))
              .orElseGet(() -> read(terms, key, own.code()));
      case Verdict.AlreadyProcessed held when held.hasKey(own.code()) ->
          own.xml()
              .<LookupOutcome>map(xml ->
                  new LookupOutcome.Found(
                      HeldDocuments.validated(key, xml, List.of(), held.applicationResponse()),
                      Answers.of(exchange, "processed before")))
              .orElseGet(() -> read(terms, key, own.code()));
      case Verdict.InProcess waiting ->
          new LookupOutcome.Found(
              HeldDocuments.pending(key, own.number(), waiting.status()),
              Answers.of(exchange, "in process"));
      case Verdict.NotFound _ -> new LookupOutcome.NotFound(Answers.of(exchange, "unknown"));
      case Verdict.Rejected _ ->
          new LookupOutcome.NotFound(true, Answers.of(exchange, "rejected, and so not held"));
      case Verdict.NotAuthorised _ ->
          new LookupOutcome.Denied(Denial.PERMISSION, Answers.of(exchange, "not authorised"));
      case Verdict.Accepted _, Verdict.AlreadyProcessed _ ->
          unusable(exchange, "the answer is about another document");
      case Verdict.Ambiguous _, Verdict.BadPackage _ ->
          unusable(exchange, "the answer does not tell");
    };
  }

  /** Reads whole what the DIAN holds under a code that is not ours. */
  LookupOutcome read(Terms terms, DocumentKey key, String code) {
    Reply<Optional<ReturnedBytes>> reply =
        calls.forDocument(
            key.issuer(), terms, dian -> dian.getXmlByDocumentKey(code).map(DianAsking::xml));
    return switch (reply) {
      case Reply.Away<Optional<ReturnedBytes>>(var probeAt) -> away(probeAt);
      case Reply.NoAccount<Optional<ReturnedBytes>>(String why) -> noAccount(why);
      case Reply.Called<Optional<ReturnedBytes>>(
              Failed<Optional<ReturnedBytes>>(Failure failure)) ->
          FailureOutcomes.ofLookup(failure);
      case Reply.Called<Optional<ReturnedBytes>>(
              Answered<Optional<ReturnedBytes>>(var xml, Exchange exchange)) ->
          xml.map(bytes -> whole(key, code, bytes, exchange))
              .orElseGet(() -> unusable(exchange, "what it holds was not given"));
    };
  }

  /** The document, if the DIAN gave it. */
  static Optional<ReturnedBytes> xml(co.acuse.dian.soap.result.HeldDocument held) {
    return held instanceof co.acuse.dian.soap.result.HeldDocument.Found found
        ? Optional.of(found.xml())
        : Optional.empty();
  }

  private static LookupOutcome whole(
      DocumentKey key, String code, ReturnedBytes xml, Exchange exchange) {
    try {
      SignedXml held = SignedXml.read(xml.toByteArray());
      return held.code().equalsIgnoreCase(code)
          ? new LookupOutcome.Found(
              HeldDocuments.found(key, held), Answers.of(exchange, "read whole"))
          : unusable(exchange, "the answer is about another document");
    } catch (UnreadableXmlException | IllegalArgumentException _) {
      return unusable(exchange, "what it holds under the other code cannot be read");
    }
  }

  /** Whether an answer is about our own document; one that names no code is. */
  static boolean isAbout(String own, @Nullable String code) {
    return code == null || code.equalsIgnoreCase(own);
  }

  private static boolean isPending(HeldDocument document) {
    return document.state() == HeldDocument.State.PENDING;
  }

  private static LookupOutcome unusable(Exchange exchange, String why) {
    return new LookupOutcome.Unavailable(Answers.of(exchange, why));
  }

  private static LookupOutcome away(Instant probeAt) {
    return new LookupOutcome.BreakerOpen(probeAt, Answers.notSent("circuit breaker open"));
  }

  private static LookupOutcome noAccount(String why) {
    return new LookupOutcome.Denied(Denial.CREDENTIALS, Answers.notSent(why));
  }
}
