package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.lifecycle.Message;
import co.acuse.factus.result.DenialCause;
import co.acuse.factus.result.Failure;
import co.acuse.submitter.submission.Answer;
import co.acuse.submitter.submission.DeletionOutcome;
import co.acuse.submitter.submission.LookupOutcome;
import co.acuse.submitter.submission.SubmissionOutcome;
import co.acuse.submitter.submission.SubmissionOutcome.Certainty;
import co.acuse.submitter.submission.SubmissionOutcome.Denial;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** What each failure of a call means for a submission, a lookup, a deletion; total over all. */
final class FailureOutcomes {

  private final InstantSource clock;

  FailureOutcomes(InstantSource clock) {
    this.clock = clock;
  }

  /** What a failed POST means. */
  SubmissionOutcome ofSubmission(Failure failure, String reference) {
    Answer answer = Answers.of(failure.exchange());
    return switch (failure) {
      case Failure.RejectedByRule rejected -> rejected(rejected, answer);
      case Failure.FieldErrors errors ->
          Duplicates.spokenOf(errors, reference)
              ? new SubmissionOutcome.Blocked(null, answer)
              : new SubmissionOutcome.Invalid(messages(errors), answer);
      case Failure.Conflict _ -> new SubmissionOutcome.Blocked(null, answer);
      case Failure.Throttled throttled ->
          new SubmissionOutcome.Throttled(after(throttled.retryAfter()), answer);
      case Failure.BudgetExhausted exhausted ->
          new SubmissionOutcome.Throttled(after(exhausted.retryAfter()), answer);
      case Failure.Unauthorized _ -> new SubmissionOutcome.Denied(Denial.CREDENTIALS, answer);
      case Failure.Denied denied -> new SubmissionOutcome.Denied(denial(denied.cause()), answer);
      case Failure.Unavailable unavailable ->
          new SubmissionOutcome.Unavailable(certainty(unavailable), answer);
      case Failure.NotFound _, Failure.MalformedAnswer _, Failure.UnexpectedStatus _ ->
          new SubmissionOutcome.Unavailable(certainty(failure), answer);
    };
  }

  /** Rule 90 says that the authority holds it already: to be asked about, never to be deleted. */
  private static SubmissionOutcome rejected(Failure.RejectedByRule rejected, Answer answer) {
    return AuthorityRules.alreadyProcessed(rejected.messages())
        ? new SubmissionOutcome.Pending(null, answer)
        : new SubmissionOutcome.RejectedByAuthority(
            null, HeldDocuments.messages(rejected.messages()), answer);
  }

  /** What a failed question means; "not found" is for the caller, who knows what was asked. */
  LookupOutcome ofLookup(Failure failure) {
    Answer answer = Answers.of(failure.exchange());
    return switch (failure) {
      case Failure.Throttled throttled ->
          new LookupOutcome.Throttled(after(throttled.retryAfter()), answer);
      case Failure.BudgetExhausted exhausted ->
          new LookupOutcome.Throttled(after(exhausted.retryAfter()), answer);
      case Failure.Unauthorized _ -> new LookupOutcome.Denied(Denial.CREDENTIALS, answer);
      case Failure.Denied denied -> new LookupOutcome.Denied(denial(denied.cause()), answer);
      case Failure.RejectedByRule _,
          Failure.FieldErrors _,
          Failure.Conflict _,
          Failure.NotFound _,
          Failure.Unavailable _,
          Failure.MalformedAnswer _,
          Failure.UnexpectedStatus _ ->
          new LookupOutcome.Unavailable(answer);
    };
  }

  /** What a failed DELETE means. */
  DeletionOutcome ofDeletion(Failure failure) {
    Answer answer = Answers.of(failure.exchange());
    return switch (failure) {
      case Failure.NotFound _ -> new DeletionOutcome.Absent(answer);
      case Failure.Conflict conflict ->
          conflict.message().toLowerCase(Locale.ROOT).contains("validad")
              ? new DeletionOutcome.Validated(answer)
              : new DeletionOutcome.Unavailable(Certainty.MAYBE_SENT, answer);
      case Failure.Throttled throttled ->
          new DeletionOutcome.Throttled(after(throttled.retryAfter()), answer);
      case Failure.BudgetExhausted exhausted ->
          new DeletionOutcome.Throttled(after(exhausted.retryAfter()), answer);
      case Failure.Unauthorized _ -> new DeletionOutcome.Denied(Denial.CREDENTIALS, answer);
      case Failure.Denied denied -> new DeletionOutcome.Denied(denial(denied.cause()), answer);
      case Failure.RejectedByRule _,
          Failure.FieldErrors _,
          Failure.Unavailable _,
          Failure.MalformedAnswer _,
          Failure.UnexpectedStatus _ ->
          new DeletionOutcome.Unavailable(certainty(failure), answer);
    };
  }

  private static List<Message> messages(Failure.FieldErrors errors) {
    List<Message> messages =
        errors.fields().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .flatMap(
                field -> field.getValue().stream().map(text -> new Message(field.getKey(), text)))
            .toList();
    return messages.isEmpty() ? List.of(new Message("", errors.message())) : messages;
  }

  private static Certainty certainty(Failure failure) {
    return FactusCalls.maybeSent(failure) ? Certainty.MAYBE_SENT : Certainty.NOT_SENT;
  }

  private static Denial denial(DenialCause cause) {
    return switch (cause) {
      case INVALID_GRANT, INVALID_CLIENT -> Denial.CREDENTIALS;
      case PAYMENT_REQUIRED -> Denial.PLAN_EXHAUSTED;
      case FORBIDDEN -> Denial.PERMISSION;
    };
  }

  private Instant after(Duration wait) {
    return clock.instant().plus(wait);
  }
}
