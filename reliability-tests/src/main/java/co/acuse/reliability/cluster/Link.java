package co.acuse.reliability.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The way from one process to another: a TCP relay, which can be broken and healed. */
public final class Link implements AutoCloseable {

  private static final int BACKLOG = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  private final Way way;
  private final int port;
  private final int target;
  private final Set<Relayed> connections = ConcurrentHashMap.newKeySet();

  private volatile Flow flow = Flow.OPEN;
  private @Nullable ServerSocket listener;
  private @Nullable Thread taking;

  private Link(Way way, int port, int target) {
    this.way = way;
    this.port = port;
    this.target = target;
  }

  /**
   * Opens a way.
   *
   * @param port where the one end connects instead
   * @param target where the other end listens, now or later
   */
  static Link open(Way way, int port, int target) {
    Link link = new Link(way, port, target);
    link.listen();
    return link;
  }

  /** Who connects, and whom that reaches. */
  public Way way() {
    return way;
  }

  /** Where the one end connects. */
  int port() {
    return port;
  }

  /** Resets every connection and refuses new ones. */
  public synchronized void cut() {
    flow = Flow.OPEN;
    stopListening();
    connections.forEach(Relayed::reset);
  }

  /** Black hole: connections stay, new ones are taken, and nothing goes through. */
  public synchronized void hang() {
    flow = Flow.HUNG;
    listen();
  }

  /**
   * Lets everything through, but late.
   *
   * @param latency added to each piece, each way
   * @param bytesPerSecond of each connection, each way
   */
  public synchronized void slow(Duration latency, long bytesPerSecond) {
    become(new Flow.Slow(latency, bytesPerSecond));
  }

  /** Lets everything through again; what a black hole held back is lost with its connections. */
  public synchronized void heal() {
    become(Flow.OPEN);
  }

  @Override
  public void close() {
    cut();
  }

  @Override
  public String toString() {
    return way.toString();
  }

  private void become(Flow next) {
    if (flow instanceof Flow.Hung) {
      connections.forEach(Relayed::reset);
    }
    flow = next;
    listen();
  }

  private synchronized void listen() {
    if (listener != null) {
      return;
    }
    ServerSocket opened = bind();
    listener = opened;
    taking = Thread.ofPlatform().daemon().name(toString()).start(() -> takeConnections(opened));
  }

  private ServerSocket bind() {
    for (long tries = PATIENCE.dividedBy(BETWEEN_TRIES); ; tries--) {
      try {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        return socket;
      } catch (IOException e) {
        if (tries <= 0) {
          throw new UncheckedIOException("%s cannot listen on port %d.".formatted(this, port), e);
        }
        Waiting.pause(BETWEEN_TRIES);
      }
    }
  }

  private void stopListening() {
    if (listener != null) {
      try {
        listener.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      listener = null;
      awaitEnd(Objects.requireNonNull(taking));
    }
  }

  /** While a thread is in accept the port takes connections, closed or not. */
  private static void awaitEnd(Thread taking) {
    try {
      boolean _ = taking.join(PATIENCE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeConnections(ServerSocket opened) {
    while (!opened.isClosed()) {
      try {
        Socket client = opened.accept();
        // A thread of the system: one that only waits and copies gains nothing from being virtual.
        Thread.ofPlatform().daemon().name(toString()).start(() -> relay(client, opened));
      } catch (IOException closed) {
        // cut, or out of descriptors for a moment: the loop's condition tells
      }
    }
  }

  private void relay(Socket client, ServerSocket opened) {
    Relayed connection = new Relayed(client, target, () -> flow);
    connections.add(connection);
    try {
      if (opened.isClosed()) { // cut meanwhile: the connection was not among those that were reset
        connection.reset();
      }
      connection.run();
    } finally {
      connections.remove(connection);
    }
  }
}
