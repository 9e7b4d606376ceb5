package co.acuse.contracts.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that failed because the authority's service did.
 *
 * @param status the HTTP status of its answer; absent when none came
 * @param said what was asked and what came of it
 */
public record OutageSign(Kind kind, Instant at, @Nullable Integer status, String said) {

  /** By which protocol it proves an outage (annex 1.9, contingency of type 04). */
  public enum Kind {
    /** It answered that it cannot. */
    ERROR,
    /** It did not answer in time. */
    DELAY
  }
}
