package co.acuse.submitter.submission;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.submission.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission as the ledger keeps it, without its payload.
 *
 * @param position its place in the order of arrival
 * @param attempts submitting requests that left, or may have left
 * @param frozenSha256 of its request, once frozen
 */
public record SubmissionEntry(
    SubmissionId id,
    long position,
    Origin origin,
    Instant acceptedAt,
    String contentHash,
    @Nullable SubmissionId replayOf,
    @Nullable String traceparent,
    State state,
    int attempts,
    @Nullable String frozenSha256,
    @Nullable SubmissionEnd end) {

  public SubmissionEntry {
    if ((state == State.ENDED) != (end != null)) {
      throw new IllegalArgumentException("what has ended, and only that, has an end");
    }
  }

  /** Where a submission stands among those of its document. */
  public enum State {
    /** Inserted by the intake; not looked at yet. */
    NEW,
    /** Another one is at work. */
    WAITING,
    ACTIVE,
    ENDED
  }

  boolean isUnfinished() {
    return state != State.ENDED;
  }

  boolean isReplay() {
    return origin == Origin.REPLAY;
  }

  boolean isEqualTo(SubmissionEntry other) {
    return contentHash.equals(other.contentHash);
  }

  SubmissionEntry as(State newState) {
    return with(newState, attempts, frozenSha256, null);
  }

  SubmissionEntry ended(SubmissionEnd newEnd) {
    return with(State.ENDED, attempts, frozenSha256, newEnd);
  }

  SubmissionEntry withAttempts(int count) {
    return with(state, count, frozenSha256, end);
  }

  SubmissionEntry frozen(String sha256) {
    return with(state, attempts, sha256, end);
  }

  private SubmissionEntry with(
      State newState, int count, @Nullable String sha256, @Nullable SubmissionEnd newEnd) {
    return new SubmissionEntry(
        id,
        position,
        origin,
        acceptedAt,
        contentHash,
        replayOf,
        traceparent,
        newState,
        count,
        sha256,
        newEnd);
  }
}
