package co.acuse.submitter.submission;

import co.acuse.contracts.identity.IssuerNit;
import java.util.List;

/** What became of the numbers that Acuse gave. */
@FunctionalInterface
public interface NumberBook {

  /** Each number of a prefix that was given and not issued, in the order of the numbers. */
  List<Gap> gaps(IssuerNit issuer, String prefix);
}
