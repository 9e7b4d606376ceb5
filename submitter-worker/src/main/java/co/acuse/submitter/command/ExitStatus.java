package co.acuse.submitter.command;

/** What a command tells the shell. */
public enum ExitStatus {
  /** It was done, and nothing needs a person. */
  ALL_WELL(0),
  /** It was done, and what it printed needs a person. */
  NEEDS_ATTENTION(1),
  /** It could not be done, or not all of it. */
  NOT_DONE(2);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
