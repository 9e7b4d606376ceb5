package co.acuse.simulator.front;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Listens in front of the HTTP server, one connection to it per client's connection, so that a
 * single connection can be cut as a failing network would cut it.
 */
public final class TcpFront implements AutoCloseable {

  private static final int BACKLOG = 1024;
  private static final int REBIND_TRIES = 50;
  private static final long REBIND_PAUSE_MILLIS = 100;

  private final Map<Integer, FrontConnection> connections = new ConcurrentHashMap<>();
  private final InetAddress address;
  private final int serverPort;
  private final int port;
  private volatile Access access = Access.OPEN;
  private @Nullable ServerSocket listener;
  private @Nullable Thread acceptor;

  private TcpFront(ServerSocket listener, int serverPort) {
    this.listener = listener;
    this.address = listener.getInetAddress();
    this.port = listener.getLocalPort();
    this.serverPort = serverPort;
  }

  /** Starts listening; port 0 takes a free one. */
  public static TcpFront start(InetAddress address, int port, int serverPort) {
    try {
      ServerSocket listener = listen(address, port);
      TcpFront front = new TcpFront(listener, serverPort);
      front.accept(listener);
      return front;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot listen on " + address.getHostAddress() + ":" + port + ": choose a free port", e);
    }
  }

  public int port() {
    return port;
  }

  int serverPort() {
    return serverPort;
  }

  public Access access() {
    return access;
  }

  /** Changes what clients find; closing or opening the door resets every connection there is. */
  public synchronized void access(Access wanted) {
    access = wanted;
    if (wanted == Access.REFUSE) {
      closeListener();
    } else if (listener == null) {
      listenAgain();
    }
    if (wanted != Access.OPEN) {
      connections.values().forEach(FrontConnection::reset);
    }
  }

  /** The connection that the HTTP server sees coming from this port of ours. */
  public Optional<FrontConnection> connectionFrom(int localPort) {
    return Optional.ofNullable(connections.get(localPort));
  }

  @Override
  public synchronized void close() {
    access = Access.REFUSE;
    closeListener();
    connections.values().forEach(FrontConnection::reset);
  }

  private void listenAgain() {
    for (int attempt = 1; ; attempt++) {
      try {
        ServerSocket again = listen(address, port);
        listener = again;
        accept(again);
        return;
      } catch (IOException e) {
        pauseBeforeRebinding(attempt, e);
      }
    }
  }

  private void pauseBeforeRebinding(int attempt, IOException cause) {
    try {
      if (attempt == REBIND_TRIES) {
        throw new UncheckedIOException("Port " + port + " was taken while it was closed", cause);
      }
      Thread.sleep(REBIND_PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while opening port " + port, e);
    }
  }

  private void closeListener() {
    ServerSocket open = listener;
    listener = null;
    try {
      if (open != null) {
        open.close();
        awaitAcceptor();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close port " + port, e);
    }
  }

  /** While somebody waits in accept, a closed socket goes on taking connections. */
  private void awaitAcceptor() {
    Thread last = acceptor;
    try {
      if (last != null) {
        last.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static ServerSocket listen(InetAddress address, int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(address, port), BACKLOG);
    return socket;
  }

  private void accept(ServerSocket from) {
    acceptor = Thread.ofVirtual().name("front-" + port).start(() -> acceptAll(from));
  }

  private void acceptAll(ServerSocket from) {
    while (!from.isClosed()) {
      try {
        Socket client = from.accept();
        Thread.startVirtualThread(() -> serve(client));
      } catch (IOException _) {
        // The listener was closed, or a client left before it was taken.
      }
    }
  }

  private void serve(Socket client) {
    if (access != Access.OPEN) {
      FrontConnection.resetOf(client);
      return;
    }
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      FrontConnection connection = new FrontConnection(client, server);
      connections.put(server.getLocalPort(), connection);
      try {
        carry(connection);
      } finally {
        connections.remove(server.getLocalPort(), connection);
      }
    } catch (IOException _) {
      FrontConnection.resetOf(client);
    }
  }

  /** Looks once more: the door may have been shut since the connection was taken. */
  private void carry(FrontConnection connection) {
    if (access == Access.OPEN) {
      connection.carry();
    } else {
      connection.reset();
    }
  }
}
