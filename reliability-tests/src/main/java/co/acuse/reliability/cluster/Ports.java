package co.acuse.reliability.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/**
 * Ports of the loopback address that stay this cluster's while nobody listens on them: systems give
 * outgoing connections higher ones.
 */
final class Ports {

  private static final int FIRST = 15_000;
  private static final int LAST = 31_999;

  private int next;

  Ports(RandomGenerator random) {
    next = random.nextInt(FIRST, LAST);
  }

  /** A port that nobody listens on, and that was not given out before. */
  synchronized int free() {
    for (int tries = LAST - FIRST; tries > 0; tries--) {
      next = next >= LAST ? FIRST : next + 1;
      if (isFree(next)) {
        return next;
      }
    }
    throw new IllegalStateException("No port from " + FIRST + " to " + LAST + " is free.");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
