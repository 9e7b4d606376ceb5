package co.acuse.standalone;

import co.acuse.platform.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Chooses where a service listens. */
final class Port {

  private Port() {}

  /**
   * The place of a service in the row that begins with {@code first}, or a free one when somebody
   * listens there.
   *
   * @param first 0 when any port will do
   */
  static int inRow(int first, int place) {
    if (first == 0) {
      return FreePorts.next();
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), first + place));
      return socket.getLocalPort();
    } catch (IOException _) {
      return FreePorts.next();
    }
  }
}
