package co.acuse.submitter.submission;

import java.time.Duration;

/**
 * What counts of an issuer's rate budget at the provider although another process, or an earlier
 * life of this one, has used it.
 */
public sealed interface BudgetUse {

  /** Nobody had the issuer before. */
  record None() implements BudgetUse {}

  /**
   * Whoever had the issuer gave it back and told.
   *
   * @param requests that still count
   * @param counts how much longer at most; zero: none counts any more
   */
  record Told(int requests, Duration counts) implements BudgetUse {

    /** Nothing was used. */
    public static final Told NOTHING = new Told(0, Duration.ZERO);

    /** Nobody can tell any more, so it is taken for all that the provider takes in a minute. */
    public static final Told ALL = new Told(Integer.MAX_VALUE, Duration.ofMinutes(1));

    public Told {
      if (requests < 0 || counts.isNegative()) {
        throw new IllegalArgumentException("neither requests nor time can be negative");
      }
    }
  }

  /**
   * Whoever had the issuer did not give it back: it may have sent as much as it liked.
   *
   * @param ago how long nobody can have sent anything any more; negative or zero: it was just now
   */
  record Untold(Duration ago) implements BudgetUse {}
}
