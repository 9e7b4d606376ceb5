package co.acuse.submitter.submission;

import java.time.Duration;
import java.time.Instant;

/**
 * That a document was signed as an invoice of type 04, and has still to reach the authority.
 *
 * @param signedAt from when the 48 hours are counted: earlier than any reading of the rule has it
 * @param sent whether a request with it was written down
 * @param told whether its deadline was told
 */
record Contingency(Instant signedAt, boolean sent, boolean told) {

  private static final Duration TO_TRANSMIT = Duration.ofDays(2);
  private static final Duration TOLD_AFTER = Duration.ofDays(1);

  static Contingency since(Instant signedAt) {
    return new Contingency(signedAt, false, false);
  }

  Instant transmitBy() {
    return signedAt.plus(TO_TRANSMIT);
  }

  boolean isToBeTold(Instant now) {
    return !told && !now.isBefore(signedAt.plus(TOLD_AFTER));
  }

  Contingency asSent() {
    return new Contingency(signedAt, true, told);
  }

  Contingency asTold() {
    return new Contingency(signedAt, sent, true);
  }
}
