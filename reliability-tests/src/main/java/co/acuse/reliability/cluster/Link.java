package co.acuse.reliability.cluster;

import java.time.Duration;

/** The way from one process to another, which can be broken and healed. */
public interface Link {

  /** Who connects. */
  String from();

  /** Whom it reaches. */
  String to();

  /** Resets every connection and refuses new ones. */
  void cut();

  /** Black hole: connections stay, new ones are taken, and nothing goes through. */
  void hang();

  /**
   * Lets everything through, but late.
   *
   * @param latency added to each piece, each way
   * @param bytesPerSecond of each connection, each way
   */
  void slow(Duration latency, long bytesPerSecond);

  /** Lets everything through again; what a black hole held back is lost with its connections. */
  void heal();
}
