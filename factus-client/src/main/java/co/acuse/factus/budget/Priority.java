package co.acuse.factus.budget;

/** Who goes first when requests are scarce. */
public enum Priority {
  /** A sale somebody waits for: may use the whole budget. */
  LIVE,
  /**
   * Replays, downloads, checks: only what leaves the reserve untouched and keeps no live call
   * waiting.
   */
  BACKGROUND
}
