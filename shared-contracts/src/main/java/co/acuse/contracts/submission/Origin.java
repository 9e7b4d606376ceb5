package co.acuse.contracts.submission;

/** How a submission came to Acuse. */
public enum Origin {
  HTTP,
  INBOX,
  REPLAY
}
