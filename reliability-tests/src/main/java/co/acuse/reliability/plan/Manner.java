package co.acuse.reliability.plan;

/** What a till does after it has written its request. */
public enum Manner {
  READS_THE_ANSWER,
  /** Closes the connection once the request is written, and never knows. */
  HANGS_UP
}
