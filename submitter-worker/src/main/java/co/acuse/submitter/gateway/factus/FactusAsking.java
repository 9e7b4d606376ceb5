package co.acuse.submitter.gateway.factus;

import co.acuse.factus.document.answer.DocumentSummary;
import co.acuse.factus.document.answer.StoredDocument;
import co.acuse.factus.result.Exchange;
import co.acuse.factus.result.FactusResult.Answered;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.result.Failure;
import co.acuse.submitter.submission.Answer;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.LookupOutcome;
import co.acuse.submitter.submission.SubmissionOutcome.Denial;
import java.util.List;
import java.util.Optional;

/** Asks Factus what it holds: the list by reference, each row checked, then the whole document. */
final class FactusAsking {

  private final FactusCalls calls;
  private final FailureOutcomes failures;

  FactusAsking(FactusCalls calls, FailureOutcomes failures) {
    this.calls = calls;
    this.failures = failures;
  }

  LookupOutcome lookUp(Terms terms, DocumentKey key) {
    Reply<List<DocumentSummary>> reply =
        calls.forDocument(
            key.issuer(),
            "find",
            terms,
            (client, options) ->
                client
                    .documents(Families.of(key.type()))
                    .findByReference(key.reference().value(), options));
    return switch (reply) {
      case Reply.Away<List<DocumentSummary>>(var probeAt) ->
          new LookupOutcome.BreakerOpen(probeAt, Answers.notSent("circuit breaker open"));
      case Reply.NoAccount<List<DocumentSummary>> _ -> noAccount();
      case Reply.Called<List<DocumentSummary>>(Failed<List<DocumentSummary>>(Failure failure)) ->
          failures.ofLookup(failure);
      case Reply.Called<List<DocumentSummary>>(
              Answered<List<DocumentSummary>>(List<DocumentSummary> rows, Exchange exchange)) ->
          found(terms, key, rows, exchange);
    };
  }

  private LookupOutcome found(
      Terms terms, DocumentKey key, List<DocumentSummary> rows, Exchange exchange) {
    if (rows.isEmpty()) {
      return new LookupOutcome.NotFound(Answers.of(exchange, "no row under the reference"));
    }
    Optional<String> number = number(rows);
    return number.isEmpty()
        ? new LookupOutcome.Unavailable(Answers.of(exchange, "the row has no number to read by"))
        : read(terms, key, number.get());
  }

  /** A reference stands for one document; should there be two, the issued one counts. */
  private static Optional<String> number(List<DocumentSummary> rows) {
    return rows.stream()
        .filter(row -> Boolean.TRUE.equals(row.validated()))
        .findFirst()
        .or(() -> rows.stream().findFirst())
        .map(DocumentSummary::number)
        .filter(number -> !number.isBlank());
  }

  /** Reads the document of this number whole, and only takes it when it is the one asked for. */
  LookupOutcome read(Terms terms, DocumentKey key, String number) {
    Reply<StoredDocument> reply =
        calls.forDocument(
            key.issuer(),
            "get",
            terms,
            (client, options) -> client.documents(Families.of(key.type())).get(number, options));
    return switch (reply) {
      case Reply.Away<StoredDocument>(var probeAt) ->
          new LookupOutcome.BreakerOpen(probeAt, Answers.notSent("circuit breaker open"));
      case Reply.NoAccount<StoredDocument> _ -> noAccount();
      case Reply.Called<StoredDocument>(Failed<StoredDocument>(Failure failure)) ->
          failures.ofLookup(failure);
      case Reply.Called<StoredDocument>(
              Answered<StoredDocument>(StoredDocument stored, Exchange exchange)) ->
          whole(key, number, stored, Answers.of(exchange), exchange);
    };
  }

  private static LookupOutcome whole(
      DocumentKey key, String number, StoredDocument stored, Answer answer, Exchange exchange) {
    if (!HeldDocuments.isUnder(stored, key.reference().value())
        || !number.equals(stored.number())) {
      return new LookupOutcome.Unavailable(
          Answers.of(exchange, "the answer is about another document"));
    }
    return HeldDocuments.from(stored, true)
        .<LookupOutcome>map(held -> new LookupOutcome.Found(held, answer))
        .orElseGet(() ->
            new LookupOutcome.Unavailable(
                Answers.of(exchange, "validated, but without number, key or total")));
  }

  private static LookupOutcome noAccount() {
    return new LookupOutcome.Denied(
        Denial.CREDENTIALS, Answers.notSent("no Factus account is configured for the issuer"));
  }
}
