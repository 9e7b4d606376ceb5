package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.ArchivedFile.Kind;
import co.acuse.dian.soap.DianService;
import co.acuse.dian.soap.result.DianResult;
import co.acuse.dian.soap.result.DianResult.Answered;
import co.acuse.dian.soap.result.DianResult.Failed;
import co.acuse.dian.soap.result.Exchange;
import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.result.ReturnedBytes;
import co.acuse.dian.soap.result.Verdict;
import co.acuse.submitter.gateway.Asked;
import co.acuse.submitter.gateway.FetchedFile;
import co.acuse.submitter.gateway.ProviderFiles;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.SubmissionOutcome.Denial;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Fetches from the DIAN the document as it has it, and its signed word on it, byte for byte. */
final class DianFiles implements ProviderFiles {

  private final DianCalls calls;

  DianFiles(DianCalls calls) {
    this.calls = calls;
  }

  @Override
  public List<Kind> kept(IssuerNit issuer) {
    return List.of(Kind.XML, Kind.APPLICATION_RESPONSE);
  }

  @Override
  public Asked<FetchedFile> fetch(Call call, FilesDue document, Kind kind) {
    String code = document.uniqueCode();
    return switch (kind) {
      case XML ->
          ask(call, document, kind, dian -> dian.getXmlByDocumentKey(code).map(DianAsking::xml));
      case APPLICATION_RESPONSE ->
          ask(call, document, kind, dian -> dian.getStatus(code).map(DianFiles::response));
      case PDF, ATTACHED_DOCUMENT -> new Asked.Absent<>("the DIAN makes no such file");
    };
  }

  private Asked<FetchedFile> ask(
      Call call,
      FilesDue document,
      Kind kind,
      Function<DianService, DianResult<Optional<ReturnedBytes>>> request) {
    Reply<Optional<ReturnedBytes>> reply =
        calls.errand(document.key().issuer(), Terms.of(call), request);
    return switch (reply) {
      case Reply.Away<Optional<ReturnedBytes>>(var probeAt) ->
          new Asked.Unavailable<>("the circuit breaker is open; next probe at " + probeAt);
      case Reply.NoAccount<Optional<ReturnedBytes>>(String why) ->
          new Asked.Denied<>(Denial.CREDENTIALS, why);
      case Reply.Called<Optional<ReturnedBytes>>(
              Failed<Optional<ReturnedBytes>>(Failure failure)) ->
          new Asked.Unavailable<>(
              Answers.summary(failure.exchange(), FailureOutcomes.what(failure)));
      case Reply.Called<Optional<ReturnedBytes>>(
              Answered<Optional<ReturnedBytes>>(var file, Exchange exchange)) ->
          file.<Asked<FetchedFile>>map(bytes ->
                  new Asked.Told<>(
                      new FetchedFile(kind, name(document, kind), bytes.toByteArray())))
              .orElseGet(() -> new Asked.Absent<>(Answers.summary(exchange, "no such file")));
    };
  }

  private static Optional<ReturnedBytes> response(Verdict verdict) {
    return verdict instanceof Verdict.Accepted accepted
        ? Optional.ofNullable(accepted.applicationResponse())
        : Optional.empty();
  }

  private static String name(FilesDue document, Kind kind) {
    return kind == Kind.APPLICATION_RESPONSE
        ? document.number() + "-application-response.xml"
        : document.number() + ".xml";
  }
}
