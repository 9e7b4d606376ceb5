package co.acuse.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Ports of the loopback address. */
final class FreePorts {

  private static final Set<Integer> GIVEN = new HashSet<>();

  private FreePorts() {}

  /** A port that nobody listens on, and that this process did not give out before. */
  static synchronized int next() {
    int port;
    do {
      port = anyFree();
    } while (!GIVEN.add(port));
    return port;
  }

  /**
   * The asked port, or a free one when any will do.
   *
   * @param port the port, or 0 for any
   */
  static int orNext(int port) {
    if (port == 0) {
      return next();
    }
    try (var _ = listenOn(port)) {
      return port;
    } catch (IOException e) {
      throw new IllegalStateException(
          "Port %d of 127.0.0.1 is taken by another program. Stop that or choose another port."
              .formatted(port),
          e);
    }
  }

  private static int anyFree() {
    try (var socket = listenOn(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port on 127.0.0.1.", e);
    }
  }

  private static ServerSocket listenOn(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
