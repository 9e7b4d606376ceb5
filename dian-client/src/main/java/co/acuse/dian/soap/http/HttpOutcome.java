package co.acuse.dian.soap.http;

import co.acuse.dian.soap.result.AnswerLostReason;
import co.acuse.dian.soap.result.NotSentReason;
import co.acuse.dian.soap.result.ReturnedBytes;
import org.jspecify.annotations.Nullable;

/** What became of one request. */
public sealed interface HttpOutcome {

  /** A whole answer came, its content coding undone. */
  record Answer(int status, String contentType, ReturnedBytes body) implements HttpOutcome {}

  /** No byte of the body left. */
  record NotSent(NotSentReason reason) implements HttpOutcome {}

  /**
   * The request left or may have left.
   *
   * @param status null when not even the head of an answer came
   */
  record Lost(AnswerLostReason reason, @Nullable Integer status) implements HttpOutcome {}

  /** A whole answer came in a content coding that nobody asked for and that cannot be undone. */
  record Undecodable(int status) implements HttpOutcome {}

  /** Whether an HTTP status is one of 2xx. */
  static boolean isSuccess(int status) {
    return status / 100 == 2;
  }
}
