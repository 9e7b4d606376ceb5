package co.acuse.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Chooses where a service listens. */
final class Port {

  private Port() {}

  /** {@code wanted} when nobody listens there, else a free one. */
  static int at(int wanted) {
    try {
      return probe(wanted);
    } catch (IOException _) {
      return free();
    }
  }

  private static int free() {
    try {
      return probe(0);
    } catch (IOException e) {
      throw new UncheckedIOException("This machine has no free port", e);
    }
  }

  private static int probe(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    }
  }
}
