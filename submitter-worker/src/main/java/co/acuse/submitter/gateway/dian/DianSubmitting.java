package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.lifecycle.Message;
import co.acuse.dian.soap.result.DianResult.Answered;
import co.acuse.dian.soap.result.DianResult.Failed;
import co.acuse.dian.soap.result.Exchange;
import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.result.Verdict;
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
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends frozen bytes with SendBillSync; what the DIAN's verdict says decides, never HTTP's 200. */
final class DianSubmitting {

  private static final Logger LOG = LoggerFactory.getLogger(DianSubmitting.class);

  private final DianCalls calls;
  private final DianAsking asking;

  DianSubmitting(DianCalls calls, DianAsking asking) {
    this.calls = calls;
    this.asking = asking;
  }

  SubmissionOutcome submit(Terms terms, DocumentKey key, FrozenRequest request) {
    SignedXml own = SignedXml.read(request.bytes());
    Packed packed = Packed.of(key.issuer(), own, request.bytes());
    Reply<Verdict> reply =
        calls.forDocument(
            key.issuer(), terms, dian -> dian.sendBillSync(packed.name(), packed.zip()));
    return switch (reply) {
      case Reply.Away<Verdict>(var probeAt) ->
          new SubmissionOutcome.BreakerOpen(probeAt, Answers.notSent("circuit breaker open"));
      case Reply.NoAccount<Verdict>(String why) ->
          new SubmissionOutcome.Denied(Denial.CREDENTIALS, Answers.notSent(why));
      case Reply.Called<Verdict>(Failed<Verdict>(Failure failure)) ->
          FailureOutcomes.ofSubmission(failure);
      case Reply.Called<Verdict>(Answered<Verdict>(Verdict verdict, Exchange exchange)) ->
          judged(terms, key, own, verdict, exchange);
    };
  }

  private SubmissionOutcome judged(
      Terms terms, DocumentKey key, SignedXml own, Verdict verdict, Exchange exchange) {
    return switch (verdict) {
      case Verdict.Accepted accepted when DianAsking.isAbout(own.code(), accepted.documentKey()) ->
          accepted(key, own, accepted, exchange);
      case Verdict.Rejected rejected -> rejected(key, rejected, exchange);
      case Verdict.AlreadyProcessed held -> heldAlready(terms, key, own, held, exchange);
      case Verdict.InProcess waiting ->
          new SubmissionOutcome.Pending(
              HeldDocuments.pending(key, own.number(), waiting.status()),
              Answers.of(exchange, "in process"));
      case Verdict.NotAuthorised _ ->
          new SubmissionOutcome.Denied(
              Denial.PERMISSION,
              Answers.turnedAway(exchange, "the NIT may not send for this issuer"));
      case Verdict.BadPackage bad -> badPackage(own, bad, exchange);
      case Verdict.Accepted _ -> unclear(exchange, "the answer is about another document");
      case Verdict.NotFound _, Verdict.Ambiguous _ ->
          unclear(exchange, "the answer does not tell whether the DIAN holds it");
    };
  }

  /**
   * Where the account is at fault, no change of the sale helps, and that is told beside the rules.
   */
  private static SubmissionOutcome rejected(
      DocumentKey key, Verdict.Rejected rejected, Exchange exchange) {
    List<Message> rules = Rules.against(rejected.rules(), rejected.status());
    Optional<Message> account = AccountRules.remark(rules);
    if (account.isPresent()) {
      LOG.warn(
          "The DIAN rejects the account of {} by {}",
          key.issuer(),
          rules.stream().map(Message::code).toList());
    }
    return new SubmissionOutcome.RejectedUnheld(
        Stream.concat(rules.stream(), account.stream()).toList(),
        account.isPresent(),
        Answers.of(exchange, "rejected"));
  }

  private static SubmissionOutcome accepted(
      DocumentKey key, SignedXml own, Verdict.Accepted accepted, Exchange exchange) {
    HeldDocument document =
        HeldDocuments.validated(key, own, accepted.notices(), accepted.applicationResponse());
    return new SubmissionOutcome.Accepted(document, Answers.of(exchange, "accepted"));
  }

  /**
   * Rule 90: under our own code it is ours, its answer was lost; any other is read and compared.
   */
  private SubmissionOutcome heldAlready(
      Terms terms,
      DocumentKey key,
      SignedXml own,
      Verdict.AlreadyProcessed held,
      Exchange exchange) {
    String code = held.documentKey();
    LookupOutcome found =
        code == null || held.hasKey(own.code())
            ? asking.status(terms, key, Known.by(own))
            : asking.read(terms, key, code);
    return switch (found) {
      case LookupOutcome.Found(HeldDocument document, Answer answer)
          when document.state() == HeldDocument.State.VALIDATED ->
          new SubmissionOutcome.Accepted(document, answer);
      case LookupOutcome.Found(HeldDocument document, Answer answer) ->
          new SubmissionOutcome.Pending(document, answer);
      case LookupOutcome.NotFound _,
          LookupOutcome.Throttled _,
          LookupOutcome.Unavailable _,
          LookupOutcome.Denied _,
          LookupOutcome.BreakerOpen _ ->
          unclear(
              exchange,
              "rule 90, and what it holds could not be read: " + found.answer().summary());
    };
  }

  /** The ZIP is Acuse's own making: nobody but its developers can mend it. */
  private static SubmissionOutcome badPackage(
      SignedXml own, Verdict.BadPackage bad, Exchange exchange) {
    LOG.error("The DIAN does not take the ZIP of {}: {}", own.number(), bad.status().description());
    return new SubmissionOutcome.Invalid(
        List.of(
            new Message(
                bad.status().code(),
                ("La DIAN no recibió el archivo ZIP que hizo Acuse (%s). Es un defecto de Acuse,"
                        + " no de la venta: repórtelo.")
                    .formatted(Rules.words(bad.status())))),
        Answers.of(exchange, "bad package"));
  }

  private static SubmissionOutcome unclear(Exchange exchange, String why) {
    return new SubmissionOutcome.Unavailable(Certainty.MAYBE_SENT, Answers.of(exchange, why));
  }
}
