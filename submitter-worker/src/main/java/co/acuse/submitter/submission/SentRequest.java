package co.acuse.submitter.submission;

import co.acuse.contracts.identity.SubmissionId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last request that changes something at the provider, written down before it left.
 *
 * @param submission whose attempts it counts
 * @param attempt of that submission, from 1
 * @param deadline by then the client has given up
 * @param answeredAt absent while it is not known what became of it
 */
public record SentRequest(
    Kind kind,
    SubmissionId submission,
    int attempt,
    Instant startedAt,
    Instant deadline,
    @Nullable Instant answeredAt) {

  /** What a request does. */
  public enum Kind {
    POST,
    DELETE
  }

  /** The same request, sent once more within its deadline. */
  SentRequest repeated() {
    return new SentRequest(kind, submission, attempt + 1, startedAt, deadline, answeredAt);
  }

  boolean isSameAs(@Nullable SentRequest other) {
    return other != null && kind == other.kind && startedAt.equals(other.startedAt);
  }

  SentRequest answered(Instant at) {
    return new SentRequest(kind, submission, attempt, startedAt, deadline, at);
  }

  /** Whether it may still take effect: neither answered nor given up for good. */
  boolean isOpen(Instant now, Duration lag) {
    return answeredAt == null && now.isBefore(deadline.plus(lag));
  }

  /** From then on, "not found" means that the provider does not hold the document. */
  Instant conclusiveFrom(Duration lag) {
    return (answeredAt == null ? deadline : answeredAt).plus(lag);
  }
}
