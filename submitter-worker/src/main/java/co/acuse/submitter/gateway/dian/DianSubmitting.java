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
import co.acuse.submitter.submission.SubmissionOutcome.Fault;
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
      case Verdict.Rejected rejected -> rejected(key, own, rejected, exchange);
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

  /** Where no change of the sale helps, that is told beside the rules. */
  private SubmissionOutcome rejected(
      DocumentKey key, SignedXml own, Verdict.Rejected rejected, Exchange exchange) {
    List<Message> rules = Rules.against(rejected.rules(), rejected.status());
    Optional<Defect> defect = Defect.in(rules);
    if (defect.isPresent()) {
      return ourDefect(defect.get(), own, rules, exchange);
    }
    Optional<Message> account = AccountRules.remark(rules);
    if (account.isEmpty()) {
      return rejected(rules, Fault.SALE, exchange);
    }
    LOG.warn("The DIAN rejects the account of {} by {}", key.issuer(), codes(rules));
    return rejected(with(rules, account.get()), Fault.ACCOUNT, exchange);
  }

  /** Nobody but Acuse's developers can mend it. */
  private SubmissionOutcome ourDefect(
      Defect defect, SignedXml own, List<Message> rules, Exchange exchange) {
    calls.count(defect);
    LOG.error("The DIAN does not take {} as Acuse made it ({}): {}", own.number(), defect, rules);
    return rejected(with(rules, defect.remark()), Fault.ACUSE, exchange);
  }

  private static SubmissionOutcome rejected(List<Message> rules, Fault fault, Exchange exchange) {
    return new SubmissionOutcome.RejectedUnheld(rules, fault, Answers.of(exchange, "rejected"));
  }

  private static List<Message> with(List<Message> rules, Message remark) {
    return Stream.concat(rules.stream(), Stream.of(remark)).toList();
  }

  private static List<String> codes(List<Message> rules) {
    return rules.stream().map(Message::code).toList();
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

  private SubmissionOutcome badPackage(SignedXml own, Verdict.BadPackage bad, Exchange exchange) {
    var said = new Message(bad.status().code(), Rules.words(bad.status()));
    return ourDefect(Defect.PACKAGE, own, List.of(said), exchange);
  }

  private static SubmissionOutcome unclear(Exchange exchange, String why) {
    return new SubmissionOutcome.Unavailable(Certainty.MAYBE_SENT, Answers.of(exchange, why));
  }
}
