package co.acuse.factus.http;

import co.acuse.factus.result.Certainty;
import co.acuse.factus.result.UnavailableReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one request. */
public sealed interface HttpOutcome {

  /**
   * A status and a body came back.
   *
   * @param text the body, as far as it came
   * @param bodyProblem why the body is not whole, null when it is
   * @param retryAfter what the provider asked to wait, if it did
   */
  record Answer(
      int status, String text, @Nullable String bodyProblem, @Nullable Duration retryAfter)
      implements HttpOutcome {

    /** Without the body, which holds customer data, or a token. */
    @Override
    public String toString() {
      return "Answer[" + status + "]";
    }
  }

  /**
   * No answer, or none in time.
   *
   * @param status of an answer whose body did not come in time, else null
   */
  record NoAnswer(UnavailableReason reason, Certainty certainty, @Nullable Integer status)
      implements HttpOutcome {}

  /** The account's budget had no place in time; nothing was sent. */
  record OutOfBudget(Duration retryAfter) implements HttpOutcome {}

  /** Whether a byte of the request may have left. */
  default boolean maybeSent() {
    return switch (this) {
      case Answer _ -> true;
      case NoAnswer(UnavailableReason _, Certainty certainty, Integer _) ->
          certainty == Certainty.MAYBE_SENT;
      case OutOfBudget _ -> false;
    };
  }
}
