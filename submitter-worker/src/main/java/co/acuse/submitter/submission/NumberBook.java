package co.acuse.submitter.submission;

import co.acuse.contracts.identity.IssuerNit;
import java.util.List;

/** What became of the numbers that Acuse or the tills gave. */
@FunctionalInterface
public interface NumberBook {

  /**
   * What of a prefix is not issued, in the order of the numbers: what was given or passed over, and
   * what the tills gave, or may give yet, below the highest number that came from them.
   *
   * @param tills what of the prefix they number; empty where Acuse does
   */
  List<Gap> gaps(IssuerNit issuer, String prefix, List<TillSeries> tills);
}
