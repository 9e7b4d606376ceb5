package co.acuse.factus.http;

import co.acuse.factus.result.Certainty;
import co.acuse.factus.result.UnavailableReason;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of one request on its way: whether its first byte was due, and why it was ended.
 */
final class SendAttempt {

  private static final Logger LOG = LoggerFactory.getLogger(SendAttempt.class);

  private final Deadline deadline;
  private final BooleanSupplier permit;
  private volatile boolean sent;
  private volatile boolean timedOut;

  SendAttempt(Deadline deadline, BooleanSupplier permit) {
    this.deadline = deadline;
    this.permit = permit;
  }

  /** The last act before the first byte. From its return on the request may have left. */
  void beforeFirstByte() throws NotSentException {
    if (isOver()) {
      throw new NotSentException(UnavailableReason.DEADLINE);
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new NotSentException(UnavailableReason.INTERRUPTED);
    }
    if (!permitted()) {
      throw new NotSentException(UnavailableReason.PERMIT_REFUSED);
    }
    sent = true;
  }

  void timeOut() {
    timedOut = true;
  }

  /** Whether the total time is used up. */
  boolean isOver() {
    return timedOut || deadline.passed();
  }

  Certainty certainty() {
    return sent ? Certainty.MAYBE_SENT : Certainty.NOT_SENT;
  }

  /** A permit that fails is none. */
  private boolean permitted() {
    try {
      return permit.getAsBoolean();
    } catch (RuntimeException failure) {
      LOG.error("The send permit failed; nothing was sent. Mend the permit.", failure);
      return false;
    }
  }

  /** Ends a request whose first byte was never written. */
  static final class NotSentException extends IOException {
    private final UnavailableReason reason;

    NotSentException(UnavailableReason reason) {
      super("Not sent: " + reason);
      this.reason = reason;
    }

    UnavailableReason reason() {
      return reason;
    }
  }
}
