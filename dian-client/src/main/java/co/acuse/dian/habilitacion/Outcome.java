package co.acuse.dian.habilitacion;

import java.util.List;

/**
 * What became of a document.
 *
 * @param remarks rules with their texts, or why there are none; for a person
 */
record Outcome(Fate fate, List<String> remarks) {

  enum Fate {
    /** The DIAN accepted it, now or in an earlier run. */
    ACCEPTED,
    /** The DIAN rejected it. */
    REJECTED,
    /** Local validation found what the DIAN would reject. */
    NOT_SENT,
    /** It was sent, and the DIAN did not take it for validation, or did not say so. */
    NOT_TAKEN,
    /** There is no verdict yet. */
    OPEN
  }

  Outcome {
    remarks = List.copyOf(remarks);
  }

  /** What the table says. */
  String word() {
    return fate.name().replace('_', ' ');
  }
}
