package co.acuse.submitter.gateway;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.Call;
import java.util.List;
import java.util.Set;

/** What a provider says of an issuer's account. */
public interface ProviderOffice {

  /**
   * Logs in and asks whose account it is.
   *
   * @param probe whether this may be the breaker's probe: nothing of the issuer is sent before it
   */
  Asked<String> companyNit(Call call, IssuerNit issuer, boolean probe);

  Asked<List<Plan>> plans(Call call, IssuerNit issuer);

  /** Reads the ranges; documents that name one by prefix can be frozen from then on. */
  Asked<List<Range>> ranges(Call call, IssuerNit issuer);

  /** The issuers of which a document waits until the ranges are read. */
  Set<IssuerNit> waitingForRanges();
}
