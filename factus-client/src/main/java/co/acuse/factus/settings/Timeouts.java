package co.acuse.factus.settings;

import java.time.Duration;

/**
 * How long each part of a call may take.
 *
 * @param connect TCP connection, and again for the TLS handshake
 * @param read longest silence while waiting for, or reading, an answer
 * @param lease waiting for a free pooled connection
 * @param total everything together, login and waiting for the budget included, however slowly the
 *     answer drips in; a call may ask for another
 */
public record Timeouts(Duration connect, Duration read, Duration lease, Duration total) {

  public Timeouts {
    refuseNotPositive(connect, "connect");
    refuseNotPositive(read, "read");
    refuseNotPositive(lease, "lease");
    refuseNotPositive(total, "total");
  }

  /** 5 s to connect, 25 s of silence, 5 s for a connection, 30 s in all. */
  public static Timeouts defaults() {
    return new Timeouts(
        Duration.ofSeconds(5),
        Duration.ofSeconds(25),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30));
  }

  private static void refuseNotPositive(Duration timeout, String name) {
    if (!timeout.isPositive()) {
      throw new IllegalArgumentException(name + " timeout must be positive, was " + timeout);
    }
  }
}
