package co.acuse.submitter.submission;

import co.acuse.contracts.identity.IssuerNit;
import java.util.List;

/** What became of the numbers that Acuse gave. */
@FunctionalInterface
public interface NumberBook {

  /** What of a prefix was given or passed over and is not issued, in the order of the numbers. */
  List<Gap> gaps(IssuerNit issuer, String prefix);
}
