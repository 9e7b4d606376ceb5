package co.acuse.dian.soap.answer;

import co.acuse.dian.soap.result.Batch;
import co.acuse.dian.soap.result.Verdict;
import java.util.ArrayList;

/** Reads ArrayOfDianResponse. */
final class BatchReader {

  private BatchReader() {}

  static Batch read(AnswerElement result) throws UnreadableAnswerException {
    var verdicts = new ArrayList<Verdict>();
    for (AnswerElement response : result.children("DianResponse")) {
      verdicts.add(VerdictReader.read(response, Asked.LOOKUP));
    }
    return new Batch(verdicts);
  }
}
