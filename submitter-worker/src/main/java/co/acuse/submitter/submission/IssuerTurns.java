package co.acuse.submitter.submission;

import co.acuse.contracts.identity.IssuerNit;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Runs something else at a provider while this process is the one that acts for an issuer. */
public interface IssuerTurns {

  /**
   * Runs {@code work} under the issuer's lease, as a background call.
   *
   * @param patience how long to wait for the lease
   * @return what {@code work} gave; empty when the lease was not had in time
   */
  <T> Optional<T> take(IssuerNit issuer, Duration patience, Function<Call, T> work);
}
