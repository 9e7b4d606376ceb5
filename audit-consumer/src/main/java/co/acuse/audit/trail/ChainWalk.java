package co.acuse.audit.trail;

import co.acuse.audit.trail.Verdict.Flaw;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows one chain row by row and remembers the first flaw. */
final class ChainWalk {

  private final ChainHead end;
  private byte[] previous = new byte[32];
  private long position;
  private Verdict.@Nullable Broken flaw;

  ChainWalk(ChainHead end) {
    this.end = end;
  }

  /** Takes the next row; rows come in the order of their positions. */
  void next(LogRow row) {
    if (flaw != null) {
      return;
    }
    Flaw found = look(row);
    if (found != null) {
      long place = found == Flaw.ENTRY_MISSING ? position + 1 : row.position();
      flaw = broken(place, found == Flaw.ENTRY_MISSING ? null : row.entry().eventId(), found);
    }
    position = row.position();
    previous = row.hash();
  }

  private @Nullable Flaw look(LogRow row) {
    if (row.position() <= position || row.position() > end.length()) {
      return Flaw.ENTRY_INSERTED;
    }
    if (row.position() > position + 1) {
      return Flaw.ENTRY_MISSING;
    }
    return row.isUnchanged()
            && row.entry().chainId().equals(end.id())
            && Arrays.equals(row.previousHash(), previous)
        ? null
        : Flaw.ENTRY_CHANGED;
  }

  /** Whether there is neither a chain nor a row of one. */
  boolean sawNothing() {
    return end.length() == 0 && position == 0;
  }

  /** The verdict once there are no more rows. */
  Verdict verdict() {
    if (flaw != null) {
      return flaw;
    }
    if (position < end.length() || end.length() == 0) {
      return broken(position + 1, null, Flaw.ENTRY_MISSING);
    }
    return Arrays.equals(previous, end.hash())
        ? new Verdict.Intact(end.id(), end.length())
        : broken(position, null, Flaw.ENTRY_CHANGED);
  }

  private Verdict.Broken broken(long place, @Nullable UUID eventId, Flaw what) {
    return new Verdict.Broken(end.id(), place, eventId, what);
  }
}
