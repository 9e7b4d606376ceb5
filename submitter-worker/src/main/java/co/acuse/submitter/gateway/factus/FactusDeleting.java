package co.acuse.submitter.gateway.factus;

import co.acuse.factus.call.Confirmation;
import co.acuse.factus.result.Exchange;
import co.acuse.factus.result.FactusResult.Answered;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.result.Failure;
import co.acuse.submitter.submission.DeletionOutcome;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.SubmissionOutcome.Denial;

/** Deletes by reference; whether that is right was decided before. */
final class FactusDeleting {

  private final FactusCalls calls;
  private final FailureOutcomes failures;

  FactusDeleting(FactusCalls calls, FailureOutcomes failures) {
    this.calls = calls;
    this.failures = failures;
  }

  DeletionOutcome delete(Terms terms, DocumentKey key) {
    Reply<Confirmation> reply =
        calls.forDocument(
            key.issuer(),
            "delete",
            terms,
            (client, options) ->
                client
                    .documents(Families.of(key.type()))
                    .deleteByReference(key.reference().value(), options));
    return switch (reply) {
      case Reply.Away<Confirmation>(var probeAt) ->
          new DeletionOutcome.BreakerOpen(probeAt, Answers.notSent("circuit breaker open"));
      case Reply.NoAccount<Confirmation> _ ->
          new DeletionOutcome.Denied(
              Denial.CREDENTIALS,
              Answers.notSent("no Factus account is configured for the issuer"));
      case Reply.Called<Confirmation>(Failed<Confirmation>(Failure failure)) ->
          failures.ofDeletion(failure);
      case Reply.Called<Confirmation>(Answered<Confirmation>(Confirmation _, Exchange exchange)) ->
          new DeletionOutcome.Deleted(Answers.of(exchange));
    };
  }
}
