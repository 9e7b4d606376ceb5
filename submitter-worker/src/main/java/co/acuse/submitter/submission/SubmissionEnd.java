package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.InvoiceStatus;
import co.acuse.contracts.lifecycle.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one end of a submission.
 *
 * @param cause present when it failed
 * @param repeat whether it shares the end of an equal submission
 */
public record SubmissionEnd(
    InvoiceStatus status,
    @Nullable FailureCause cause,
    List<Message> messages,
    boolean retryable,
    boolean repeat,
    Instant at) {

  public SubmissionEnd {
    messages = messages == null ? List.of() : List.copyOf(messages);
    if ((status == InvoiceStatus.FAILED) != (cause != null)) {
      throw new IllegalArgumentException("a failure, and only a failure, has a cause");
    }
  }

  static SubmissionEnd issued(boolean repeat, Instant at) {
    return new SubmissionEnd(InvoiceStatus.SUCCESS, null, List.of(), false, repeat, at);
  }

  static SubmissionEnd failed(
      FailureCause cause, List<Message> messages, boolean retryable, Instant at) {
    return new SubmissionEnd(InvoiceStatus.FAILED, cause, messages, retryable, false, at);
  }

  SubmissionEnd repeatedAt(Instant then) {
    return new SubmissionEnd(status, cause, messages, retryable, true, then);
  }
}
