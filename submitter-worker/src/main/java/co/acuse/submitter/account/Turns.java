package co.acuse.submitter.account;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.Call;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Runs something while this worker is the one that works for an issuer. */
@FunctionalInterface
interface Turns {

  /** What {@code work} gave; empty when the turn was not had within {@code patience}. */
  <T> Optional<T> take(IssuerNit issuer, Duration patience, Function<Call, T> work);
}
