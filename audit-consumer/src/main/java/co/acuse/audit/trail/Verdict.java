package co.acuse.audit.trail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What reading a chain again found. */
public sealed interface Verdict {

  UUID chain();

  /** Every row is there, unchanged, in its place. */
  record Intact(UUID chain, long entries) implements Verdict {}

  /** Nothing was ever heard of it. */
  record Unknown(UUID chain) implements Verdict {}

  /**
   * The first row that is not as it was written.
   *
   * @param position in the chain, from 1
   * @param eventId of the row that was found there, if any
   */
  record Broken(UUID chain, long position, @Nullable UUID eventId, Flaw flaw) implements Verdict {}

  /** What is wrong with a row. */
  enum Flaw {
    /** Its columns, or its link to the row before, are not what its hash was made of. */
    ENTRY_CHANGED,
    /** It is not there. */
    ENTRY_MISSING,
    /** It was never appended to this chain. */
    ENTRY_INSERTED,
    /** A file that its event tells of is not there. */
    FILE_MISSING,
    /** A file is not what its event tells. */
    FILE_CHANGED,
    /** A file that no event tells of. */
    FILE_INSERTED
  }
}
