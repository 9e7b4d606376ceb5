package co.acuse.factus.call;

import java.time.Duration;

/**
 * The caller's last word, asked after login, budget and connection, directly before the first byte.
 *
 * <p>Made for leases: send only if the lease outlasts {@code remaining}, the time this call may
 * still take until its total deadline. It is asked again before a request is repeated after a
 * renewed login. It must be quick and must not throw.
 */
@FunctionalInterface
public interface SendPermit {

  /** Always yes. */
  SendPermit ALWAYS = _ -> true;

  /** Whether the request may be written now. */
  boolean maySend(Duration remaining);
}
