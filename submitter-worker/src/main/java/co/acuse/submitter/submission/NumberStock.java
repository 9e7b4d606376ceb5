package co.acuse.submitter.submission;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Provider;
import java.util.List;

/** How many numbers Acuse can still give. */
@FunctionalInterface
public interface NumberStock {

  /**
   * Counts what is left: what was never given, and what was given back.
   *
   * @return one count for each stretch, in their order
   */
  List<Long> left(List<Stretch> stretches);

  /** The numbers of one range of an issuer. */
  record Stretch(IssuerNit issuer, Provider provider, DocumentType type, Series series) {}
}
