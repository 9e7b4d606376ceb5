package co.acuse.submitter.gateway.dian;

import co.acuse.dian.soap.result.DianResult;
import java.time.Instant;

/** What came of wanting to call the DIAN. */
sealed interface Reply<T> {

  record Called<T>(DianResult<T> result) implements Reply<T> {}

  /** The breaker is open. */
  record Away<T>(Instant probeAt) implements Reply<T> {}

  /** The issuer has no account at the DIAN, or one whose key cannot be used. */
  record NoAccount<T>(String why) implements Reply<T> {}
}
