package co.acuse.simulator.front;

import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The front once the HTTP server behind it is known. */
public final class FrontDoor implements Fronts, AutoCloseable {

  private final InetAddress address;
  private final int port;
  private volatile @Nullable TcpFront front;

  public FrontDoor(InetAddress address, int port) {
    this.address = address;
    this.port = port;
  }

  /** Opens the door to the HTTP server on this port. */
  public void openTo(int serverPort) {
    front = TcpFront.start(address, port, serverPort);
  }

  public int port() {
    return open().port();
  }

  /** The port of the HTTP server behind the door. */
  public int serverPort() {
    return open().serverPort();
  }

  public InetAddress address() {
    return address;
  }

  public Access access() {
    return open().access();
  }

  public void access(Access wanted) {
    open().access(wanted);
  }

  @Override
  public Optional<FrontConnection> connectionOf(int remotePort) {
    TcpFront now = front;
    return now == null ? Optional.empty() : now.connectionFrom(remotePort);
  }

  @Override
  public void close() {
    TcpFront now = front;
    if (now != null) {
      now.close();
    }
  }

  private TcpFront open() {
    return Objects.requireNonNull(front, "The front is not open yet");
  }
}
