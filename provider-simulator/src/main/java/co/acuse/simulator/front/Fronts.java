package co.acuse.simulator.front;

import java.util.Optional;

/** Finds the client's connection behind a request. */
public interface Fronts {

  /**
   * The connection that the HTTP server sees coming from this port; empty if it came past the
   * front.
   */
  Optional<FrontConnection> connectionOf(int remotePort);
}
