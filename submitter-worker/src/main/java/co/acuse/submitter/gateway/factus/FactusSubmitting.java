package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.factus.call.Page;
import co.acuse.factus.document.DocumentFilter;
import co.acuse.factus.document.answer.DocumentSummary;
import co.acuse.factus.document.answer.StoredDocument;
import co.acuse.factus.result.Exchange;
import co.acuse.factus.result.FactusResult.Answered;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.result.Failure;
import co.acuse.submitter.submission.Answer;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.FrozenRequest;
import co.acuse.submitter.submission.HeldDocument;
import co.acuse.submitter.submission.LookupOutcome;
import co.acuse.submitter.submission.SubmissionOutcome;
import co.acuse.submitter.submission.SubmissionOutcome.Certainty;
import co.acuse.submitter.submission.SubmissionOutcome.Denial;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends frozen bytes and understands the answer; what the authority says decides, never the 201.
 */
final class FactusSubmitting {

  private final FactusCalls calls;
  private final FactusAsking asking;
  private final FailureOutcomes failures;

  FactusSubmitting(FactusCalls calls, FactusAsking asking, FailureOutcomes failures) {
    this.calls = calls;
    this.asking = asking;
    this.failures = failures;
  }

  SubmissionOutcome submit(Terms terms, DocumentKey key, FrozenRequest request) {
    Reply<StoredDocument> reply =
        calls.forDocument(
            key.issuer(),
            "validate",
            terms,
            (client, options) ->
                client.documents(Families.of(key.type())).validate(request.bytes(), options));
    return switch (reply) {
      case Reply.Away<StoredDocument>(var probeAt) ->
          new SubmissionOutcome.BreakerOpen(probeAt, Answers.notSent("circuit breaker open"));
      case Reply.NoAccount<StoredDocument> _ ->
          new SubmissionOutcome.Denied(
              Denial.CREDENTIALS,
              Answers.notSent("no Factus account is configured for the issuer"));
      case Reply.Called<StoredDocument>(Failed<StoredDocument>(Failure failure)) ->
          withBlocker(terms, key, failures.ofSubmission(failure, key.reference().value()));
      case Reply.Called<StoredDocument>(
              Answered<StoredDocument>(StoredDocument stored, Exchange exchange)) ->
          HeldDocuments.isUnder(stored, key.reference().value())
              ? answered(terms, key, stored, exchange)
              : unusable(exchange, "the answer is about another document");
    };
  }

  private SubmissionOutcome answered(
      Terms terms, DocumentKey key, StoredDocument stored, Exchange exchange) {
    Optional<HeldDocument> held = HeldDocuments.from(stored, HeldDocuments.isFull(stored));
    if (held.isPresent() && held.get().state() == HeldDocument.State.REJECTED) {
      return outcome(held.get(), Answers.of(exchange));
    }
    if (held.isPresent() && held.get().full()) {
      return outcome(held.get(), Answers.of(exchange));
    }
    return stored.number() == null || stored.number().isBlank()
        ? unusable(exchange, "too little in the answer, and no number to read the rest by")
        : readWhole(terms, key, stored.number(), exchange);
  }

  /** The POST was answered but not with everything that is compared. */
  private SubmissionOutcome readWhole(
      Terms terms, DocumentKey key, String number, Exchange exchange) {
    if (terms.isOver()) {
      return unusable(exchange, "too little in the answer, and no time to read the rest");
    }
    return switch (asking.read(terms.forReading(), key, number)) {
      case LookupOutcome.Found(HeldDocument document, Answer answer) -> outcome(document, answer);
      case LookupOutcome.NotFound _,
          LookupOutcome.Throttled _,
          LookupOutcome.Unavailable _,
          LookupOutcome.Denied _,
          LookupOutcome.BreakerOpen _ ->
          unusable(exchange, "too little in the answer, and the rest could not be read");
    };
  }

  private static SubmissionOutcome outcome(HeldDocument held, Answer answer) {
    return switch (held.state()) {
      case VALIDATED -> new SubmissionOutcome.Accepted(held, answer);
      case REJECTED ->
          new SubmissionOutcome.RejectedByAuthority(held.number(), held.messages(), answer);
      case PENDING -> new SubmissionOutcome.Pending(held, answer);
    };
  }

  private static SubmissionOutcome unusable(Exchange exchange, String remark) {
    return new SubmissionOutcome.Unavailable(Certainty.MAYBE_SENT, Answers.of(exchange, remark));
  }

  /** A conflict does not say which document is in the way: the list of unvalidated ones does. */
  private SubmissionOutcome withBlocker(Terms terms, DocumentKey key, SubmissionOutcome outcome) {
    return outcome instanceof SubmissionOutcome.Blocked(Blocker _, Answer answer) && !terms.isOver()
        ? new SubmissionOutcome.Blocked(blocker(terms, key), answer)
        : outcome;
  }

  private @Nullable Blocker blocker(Terms terms, DocumentKey key) {
    Reply<Page<DocumentSummary>> reply =
        calls.forDocument(
            key.issuer(),
            "list_unvalidated",
            terms.forReading(),
            (client, options) ->
                client
                    .documents(Families.of(key.type()))
                    .list(DocumentFilter.unvalidated(), options));
    return reply instanceof Reply.Called<Page<DocumentSummary>>(var result)
        ? result.asOptional().map(page -> named(page.rows(), key)).orElse(null)
        : null;
  }

  private static @Nullable Blocker named(List<DocumentSummary> rows, DocumentKey key) {
    String own = key.reference().value();
    List<DocumentSummary> unvalidated =
        rows.stream().filter(row -> !Boolean.TRUE.equals(row.validated())).toList();
    return unvalidated.stream()
        .filter(row -> own.equals(row.referenceCode()))
        .findFirst()
        .or(() -> unvalidated.stream().findFirst())
        .map(row -> new Blocker(row.referenceCode(), row.number(), own.equals(row.referenceCode())))
        .orElse(null);
  }
}
