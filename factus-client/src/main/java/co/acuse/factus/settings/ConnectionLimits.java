package co.acuse.factus.settings;

import java.time.Duration;

/**
 * The pool of connections that all accounts of one {@code FactusConnections} share.
 *
 * @param total most connections; the HTTP library's own default of 25 would silently cap a service
 * @param perRoute most connections to one host; Factus is one host, so normally the same
 * @param validateAfterIdle a connection idle for longer is tested before it is used again, so that
 *     a POST is not written into a connection which the provider has already closed
 * @param keepAlive a connection idle for longer than this is closed
 */
public record ConnectionLimits(
    int total, int perRoute, Duration validateAfterIdle, Duration keepAlive) {

  public ConnectionLimits {
    if (total < 1 || perRoute < 1) {
      throw new IllegalArgumentException("At least one connection in total and per route");
    }
    if (validateAfterIdle.isNegative() || !keepAlive.isPositive()) {
      throw new IllegalArgumentException(
          "validateAfterIdle must not be negative and keepAlive must be positive");
    }
  }

  /** 200 connections, tested before every reuse (about a millisecond), closed after 20 s idle. */
  public static ConnectionLimits defaults() {
    return new ConnectionLimits(200, 200, Duration.ZERO, Duration.ofSeconds(20));
  }
}
