package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.lifecycle.ArchivedFile.Kind;
import co.acuse.dian.Issuing;
import co.acuse.dian.signature.SigningException;
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
import co.acuse.submitter.gateway.KeptFiles;
import co.acuse.submitter.gateway.ProviderFiles;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.FilesQueue.Given;
import co.acuse.submitter.submission.Mailing;
import co.acuse.submitter.submission.SubmissionOutcome.Denial;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Fetches from the DIAN the document as it has it, and its signed word on it, byte for byte; what a
 * buyer gets is made of these two.
 */
final class DianFiles implements ProviderFiles {

  private final DianAccounts accounts;
  private final DianCalls calls;

  DianFiles(DianAccounts accounts, DianCalls calls) {
    this.accounts = accounts;
    this.calls = calls;
  }

  @Override
  public Asked<KeptFiles> kept(Call call, FilesDue document) {
    Given given = document.given();
    return given == null ? ofTheDian(call, document) : beforeTheDian(document, given);
  }

  /**
   * The DIAN is away: what its buyer may have is made of what was signed. It is mailed with the
   * DIAN's word, once that is there.
   */
  private Asked<KeptFiles> beforeTheDian(FilesDue document, Given given) {
    return switch (accounts.of(document.key().issuer(), given.account())) {
      case Opening.Refused(String why) -> new Asked.Denied<>(Denial.CREDENTIALS, why);
      case Opening.Open account -> {
        try {
          yield new Asked.Told<>(
              new KeptFiles(
                  Stream.of(
                          BuyersFiles.container(document, given, account.issuing()),
                          BuyersFiles.paper(document, given))
                      .flatMap(Optional::stream)
                      .toList(),
                  new Mailing.None()));
        } catch (SigningException _) {
          yield new Asked.Unavailable<>("the issuer's key does not sign now");
        }
      }
    };
  }

  private Asked<KeptFiles> ofTheDian(Call call, FilesDue document) {
    return evidence(call, document)
        .then(evidence ->
            switch (accounts.of(document.key().issuer(), call.account())) {
              case Opening.Refused(String why) -> new Asked.Denied<>(Denial.CREDENTIALS, why);
              case Opening.Open account -> all(document, evidence, account.issuing());
            });
  }

  @Override
  public Asked<FetchedFile> pdf(Call call, FilesDue document) {
    return evidence(call, document)
        .then(evidence ->
            BuyersFiles.paper(document, evidence)
                .<Asked<FetchedFile>>map(Asked.Told::new)
                .orElseGet(() -> new Asked.Absent<>("the document cannot be put on paper")));
  }

  /** What cannot be made must not keep the evidence from the audit. */
  private static Asked<KeptFiles> all(FilesDue document, Evidence evidence, Issuing issuing) {
    try {
      Optional<FetchedFile> container = BuyersFiles.container(document, evidence, issuing);
      Optional<FetchedFile> paper = BuyersFiles.paper(document, evidence);
      return new Asked.Told<>(
          new KeptFiles(
              Stream.of(
                      Optional.of(evidence.xml()),
                      Optional.of(evidence.response()),
                      container,
                      paper)
                  .flatMap(Optional::stream)
                  .toList(),
              BuyersMailing.of(evidence.xml(), container, paper)));
    } catch (SigningException _) {
      return new Asked.Unavailable<>("the issuer's key does not sign now");
    }
  }

  private Asked<Evidence> evidence(Call call, FilesDue document) {
    String code = document.uniqueCode();
    return ask(
            call,
            document,
            dian -> dian.getXmlByDocumentKey(code).map(DianAsking::xml),
            xml -> new FetchedFile(Kind.XML, document.number() + ".xml", xml))
        .then(xml ->
            ask(
                    call,
                    document,
                    dian -> dian.getStatus(code).map(DianFiles::response),
                    response ->
                        new FetchedFile(
                            Kind.APPLICATION_RESPONSE,
                            document.number() + "-application-response.xml",
                            response))
                .then(response -> new Asked.Told<>(new Evidence(xml, response))));
  }

  private Asked<FetchedFile> ask(
      Call call,
      FilesDue document,
      Function<DianService, DianResult<Optional<ReturnedBytes>>> request,
      Function<byte[], FetchedFile> file) {
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
              Answered<Optional<ReturnedBytes>>(var returned, Exchange exchange)) ->
          returned
              .<Asked<FetchedFile>>map(bytes -> new Asked.Told<>(file.apply(bytes.toByteArray())))
              .orElseGet(() -> new Asked.Absent<>(Answers.summary(exchange, "no such file")));
    };
  }

  private static Optional<ReturnedBytes> response(Verdict verdict) {
    return verdict instanceof Verdict.Accepted accepted
        ? Optional.ofNullable(accepted.applicationResponse())
        : Optional.empty();
  }
}
