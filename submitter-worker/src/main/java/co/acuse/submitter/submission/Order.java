package co.acuse.submitter.submission;

import java.time.Instant;

/** What a decision wants done at the provider, once it is written down. */
public sealed interface Order {

  record Nothing() implements Order {}

  /** Send these bytes; the request is recorded. */
  record Post(SentRequest request, FrozenRequest bytes) implements Order {}

  /**
   * Ask for the document.
   *
   * @param askedAt the ledger's time: what is not found is judged by it
   * @param evenIfAway also while the circuit breaker is open
   */
  record LookUp(Instant askedAt, boolean evenIfAway) implements Order {

    LookUp(Instant askedAt) {
      this(askedAt, false);
    }
  }

  /** Delete the own rejected document; the request is recorded. */
  record Delete(SentRequest request) implements Order {}
}
