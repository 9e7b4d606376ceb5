package co.acuse.submitter.gateway;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.Call;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a provider says of an issuer's account. */
public interface ProviderOffice {

  /**
   * Logs in and asks whose account it is.
   *
   * @param probe whether this may be the breaker's probe: nothing of the issuer is sent before it
   */
  Asked<String> companyNit(Call call, IssuerNit issuer, boolean probe);

  /** What the account may issue; a provider without plans tells one without limits. */
  Asked<List<Plan>> plans(Call call, IssuerNit issuer);

  /** Reads the ranges; documents that name one by prefix can be frozen from then on. */
  Asked<List<Range>> ranges(Call call, IssuerNit issuer);

  /** The end of the certificate that the account signs with; empty when it has none of its own. */
  default Optional<Instant> certificateEnds(IssuerNit issuer) {
    return Optional.empty();
  }

  /** The issuers of which a document waits until the ranges are read. */
  Set<IssuerNit> waitingForRanges();
}
