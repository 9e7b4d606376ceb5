package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Phase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What keeps those documents of a lane from going that are not the first of it. */
public record Obstacle(Phase phase, Message reason, @Nullable Blocker blocker) {

  /** Nothing any more: they wait for their turn. */
  public static Obstacle gone() {
    return new Obstacle(
        Phase.QUEUED, new Message("GOES_ON", "Ya nada lo impide: espera su turno."), null);
  }

  /** Nothing of the issuer goes. */
  public static Obstacle suspended(Message reason) {
    return new Obstacle(Phase.SUSPENDED, reason, null);
  }

  /** The first of the lane is held up itself. */
  public static Obstacle behind(@Nullable Blocker blocker) {
    Blocker named = blocker == null ? new Blocker(null, null, false) : blocker;
    return new Obstacle(Phase.BLOCKED, new Message("BLOCKED", Blockers.text(named)), named);
  }

  /** Whether a document that was last told {@code told} has nothing new to hear. */
  public boolean isKnown(@Nullable Told told) {
    if (phase == Phase.QUEUED) {
      return told == null || (told.phase() != Phase.SUSPENDED && told.phase() != Phase.BLOCKED);
    }
    return told != null
        && told.phase() == phase
        && told.code().equals(reason.code())
        && Objects.equals(told.blocker(), blocker);
  }
}
