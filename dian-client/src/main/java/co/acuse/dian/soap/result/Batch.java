package co.acuse.dian.soap.result;

import java.util.List;

/**
 * What {@code GetStatusZip} says about the documents of an upload.
 *
 * @param verdicts in the DIAN's order, which their keys and file names tell apart; empty says
 *     nothing: ask again
 */
public record Batch(List<Verdict> verdicts) {
  public Batch {
    verdicts = List.copyOf(verdicts);
  }
}
