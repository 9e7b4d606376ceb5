package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.Evidence;

/** Decides every invariant from the evidence alone. */
public final class Checker {

  private Checker() {}

  /** Judges a run. */
  public static Verdict check(Evidence evidence) {
    return notYet(evidence);
  }

  /**
   * Judges a run after everything was read again: {@link #check(Evidence)} of what there is now,
   * and nothing may be different from before.
   */
  public static Verdict check(Evidence before, Evidence after) {
    return notYet(before.posts().isEmpty() ? after : before);
  }

  /** The figures come with the rules. */
  private static Verdict notYet(Evidence evidence) {
    throw new UnsupportedOperationException("no rule yet for run " + evidence.run().seed());
  }
}
