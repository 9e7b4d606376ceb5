package co.acuse.contracts.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the mail stands that brings the buyer an issued document.
 *
 * @param round 1 for the first mail of a document, one more each time that an operator has it sent
 * @param attempts in this round
 * @param recipient the buyer's address; absent when there is none
 * @param reason what the mail server said, or what is missing
 * @param inDoubt an attempt was not answered: the buyer may have got this mail by that one, too
 * @param nextAttemptAt while it waits
 */
public record Delivery(
    int round,
    State state,
    int attempts,
    @Nullable String recipient,
    Message reason,
    boolean inDoubt,
    @Nullable Instant nextAttemptAt) {

  public Delivery {
    if (round < 1) {
      throw new IllegalArgumentException("rounds start at 1");
    }
  }

  /** Whether the issuer's mail server has taken it. */
  public enum State {
    WAITING,
    DELIVERED,
    NOT_DELIVERED
  }
}
