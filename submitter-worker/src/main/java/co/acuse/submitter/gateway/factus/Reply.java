package co.acuse.submitter.gateway.factus;

import co.acuse.factus.result.FactusResult;
import java.time.Instant;

/** What came of a call that had to pass the breaker and find its account first. */
sealed interface Reply<T> {

  /** Factus was called. */
  record Called<T>(FactusResult<T> result) implements Reply<T> {}

  /** The breaker is open: nothing was sent. */
  record Away<T>(Instant probeAt) implements Reply<T> {}

  /** The issuer's settings name no account at Factus: nothing was sent. */
  record NoAccount<T>() implements Reply<T> {}
}
