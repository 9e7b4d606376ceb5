package co.acuse.submitter.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a document is looked at next.
 *
 * @param nextActionAt present with the turn TIMED
 * @param holdsLane whether no other document of its lane may go before it
 * @param live whether a till waits for it; replays give way
 * @param age the place of its submission in the order of arrival
 */
public record Schedule(
    Turn turn, @Nullable Instant nextActionAt, boolean holdsLane, boolean live, long age) {

  public Schedule {
    if ((turn == Turn.TIMED) != (nextActionAt != null)) {
      throw new IllegalArgumentException("what waits for a time names it");
    }
  }

  /** What decides when a document's turn comes. */
  public enum Turn {
    /** By age, as soon as its lane is free. */
    READY,
    /** At its time. */
    TIMED,
    /** Never by itself. */
    NONE
  }

  static Schedule none() {
    return new Schedule(Turn.NONE, null, false, true, 0);
  }

  boolean isDue(Instant now) {
    return switch (turn) {
      case READY -> true;
      case TIMED -> nextActionAt != null && !nextActionAt.isAfter(now);
      case NONE -> false;
    };
  }
}
