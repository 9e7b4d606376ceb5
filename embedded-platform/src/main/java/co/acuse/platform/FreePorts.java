package co.acuse.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of the loopback address that systems do not give to outgoing connections: nobody's
 * connection takes one between its choice and its use, or while its server is down.
 */
public final class FreePorts {

  private static final int FIRST = 15_000;
  private static final int LAST = 31_999;

  /** Another one in each process: two that start at once do not choose the same. */
  private static int last = ThreadLocalRandom.current().nextInt(FIRST, LAST);

  private FreePorts() {}

  /** A port that nobody listens on, and that this process gave out as long ago as can be. */
  public static synchronized int next() {
    for (int tries = LAST - FIRST; tries > 0; tries--) {
      last = last >= LAST ? FIRST : last + 1;
      if (isFree(last)) {
        return last;
      }
    }
    throw new IllegalStateException(
        "No port of 127.0.0.1 from %d to %d is free. Stop what listens there."
            .formatted(FIRST, LAST));
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

  private static boolean isFree(int port) {
    try (var socket = listenOn(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static ServerSocket listenOn(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
