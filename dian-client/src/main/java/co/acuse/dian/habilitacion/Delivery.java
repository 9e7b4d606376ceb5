package co.acuse.dian.habilitacion;

import co.acuse.dian.SignedDocument;
import co.acuse.dian.habilitacion.Outcome.Fate;
import co.acuse.dian.packaging.FileNames;
import co.acuse.dian.soap.DianService;
import co.acuse.dian.soap.result.Batch;
import co.acuse.dian.soap.result.DianResult;
import co.acuse.dian.soap.result.DianResult.Answered;
import co.acuse.dian.soap.result.DianResult.Failed;
import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.result.Upload;
import co.acuse.dian.soap.result.Verdict;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends documents one by one, and asks until each has its verdict. A repeat sends the same bytes,
 * so that the DIAN can only find what it has already.
 */
final class Delivery {

  private static final int TRIES = 3;

  private final DianService dian;
  private final String testSetId;
  private final FileNames names;
  private final Year year;
  private final Pace pace;
  private long files;

  /**
   * @param files how many files of this year have names already, so that no two share one
   */
  Delivery(DianService dian, String testSetId, FileNames names, Year year, long files, Pace pace) {
    this.dian = dian;
    this.testSetId = testSetId;
    this.names = names;
    this.year = year;
    this.files = files;
    this.pace = pace;
  }

  /** In the order of the documents. */
  List<Result> of(List<SignedDocument> documents) throws InterruptedException {
    List<Result> results = new ArrayList<>();
    for (SignedDocument document : documents) {
      results.add(send(document));
    }
    for (int asked = 0; asked < pace.most() && anyOpen(results); asked++) {
      pace.takeRest();
      results.replaceAll(this::asked);
    }
    return results;
  }

  private static boolean anyOpen(List<Result> results) {
    return results.stream().anyMatch(Result::isOpen);
  }

  private Result send(SignedDocument document) throws InterruptedException {
    files++;
    String zipName = names.zip(year, files);
    byte[] zip = document.zipped(names.xml(document.kind(), year, files));
    Result result = result(document, dian.sendTestSetAsync(zipName, zip, testSetId));
    for (int tries = 1; tries < TRIES && result.outcome().fate() == Fate.NOT_TAKEN; tries++) {
      pace.takeRest();
      result = result(document, dian.sendTestSetAsync(zipName, zip, testSetId));
    }
    return result;
  }

  private static Result result(SignedDocument document, DianResult<Upload> upload) {
    return switch (upload) {
      case Answered<Upload>(Upload.Received received, _) ->
          result(
              document, received.zipKey(), new Outcome(Fate.OPEN, List.of("Not asked about yet")));
      case Answered<Upload>(Upload.Refused refused, _) ->
          result(document, "", new Outcome(Fate.REJECTED, Words.ofUpload(refused.messages())));
      case Answered<Upload>(Upload.Unclear unclear, _) ->
          result(document, "", new Outcome(Fate.NOT_TAKEN, Words.ofUpload(unclear.messages())));
      case Failed<Upload>(Failure failure) ->
          result(document, "", new Outcome(Fate.NOT_TAKEN, Words.of(failure)));
    };
  }

  private static Result result(SignedDocument document, String trackId, Outcome outcome) {
    return new Result(
        document.number(), document.kind().toString(), document.code().value(), trackId, outcome);
  }

  private Result asked(Result result) {
    return result.isOpen() ? result.with(outcome(result)) : result;
  }

  private Outcome outcome(Result result) {
    return switch (dian.getStatusZip(result.trackId())) {
      case Answered<Batch>(Batch(List<Verdict> verdicts), _) when !verdicts.isEmpty() ->
          outcome(result, verdicts.getFirst());
      case Answered<Batch> _ ->
          new Outcome(Fate.OPEN, List.of("The DIAN says nothing about it yet"));
      case Failed<Batch>(Failure failure) -> new Outcome(Fate.OPEN, Words.of(failure));
    };
  }

  /** There is one document in each ZIP, so the first verdict is the only one. */
  private static Outcome outcome(Result result, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted accepted when isOfAnother(result, accepted) ->
          new Outcome(
              Fate.NOT_TAKEN,
              List.of("The DIAN accepted another document under this track id: look at both"));
      case Verdict.Accepted accepted ->
          new Outcome(Fate.ACCEPTED, accepted.notices().stream().map(one -> one.raw()).toList());
      case Verdict.Rejected rejected ->
          new Outcome(Fate.REJECTED, Words.ofRules(rejected.rules(), rejected.status()));
      case Verdict.AlreadyProcessed held when held.hasKey(result.code()) ->
          new Outcome(Fate.ACCEPTED, List.of("Accepted before"));
      case Verdict.AlreadyProcessed held ->
          new Outcome(Fate.REJECTED, Words.ofRules(held.rules(), held.status()));
      case Verdict.InProcess(var status) -> new Outcome(Fate.OPEN, Words.ofStatus(status));
      case Verdict.NotFound(var status) -> new Outcome(Fate.OPEN, Words.ofStatus(status));
      case Verdict.Ambiguous(var messages, var status) ->
          new Outcome(Fate.OPEN, Words.ofRules(messages, status));
      case Verdict.NotAuthorised(var status) -> new Outcome(Fate.REJECTED, Words.ofStatus(status));
      case Verdict.BadPackage(var status) -> new Outcome(Fate.REJECTED, Words.ofStatus(status));
    };
  }

  private static boolean isOfAnother(Result result, Verdict.Accepted accepted) {
    String key = accepted.documentKey();
    return key != null && !key.equalsIgnoreCase(result.code());
  }
}
