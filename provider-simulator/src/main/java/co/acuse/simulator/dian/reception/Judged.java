package co.acuse.simulator.dian.reception;

import co.acuse.simulator.dian.answers.DianResponse;
import org.jspecify.annotations.Nullable;

/**
 * What came of one document.
 *
 * @param verdict in a word, for the ledger
 * @param document the id of the document that was stored or found
 */
public record Judged(DianResponse answer, String verdict, @Nullable Long document) {

  static Judged of(DianResponse answer, String verdict) {
    return new Judged(answer, verdict, null);
  }
}
