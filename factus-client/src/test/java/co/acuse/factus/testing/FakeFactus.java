package co.acuse.factus.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Answers each route as scripted and remembers what it was asked. */
public final class FakeFactus implements AutoCloseable {

  private final ServerSocket listener;
  private final Thread acceptor;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<SeenRequest> seen = new CopyOnWriteArrayList<>();
  private final Map<String, Function<SeenRequest, Reply>> routes = new ConcurrentHashMap<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger tokens = new AtomicInteger();

  public FakeFactus() {
    try {
      listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    on("POST /oauth/token", _ -> Reply.json(200, token(3600)));
    acceptor = Thread.ofVirtual().start(this::accept);
  }

  /** A fresh login's answer: tokens are numbered. */
  public String token(int expiresIn) {
    int number = tokens.incrementAndGet();
    return """
    {"token_type":"Bearer","expires_in":%d,"access_token":"access-token-%d",\
    "refresh_token":"refresh-token-%d"}\
    """
        .formatted(expiresIn, number, number);
  }

  /** Answers requests whose method and path are {@code route}. */
  public void on(String route, Function<SeenRequest, Reply> script) {
    routes.put(route, script);
  }

  /** Answers the first request with the first reply and so on; the last one stays. */
  public void onEach(String route, Reply... replies) {
    var next = new AtomicInteger();
    on(route, _ -> replies[Math.min(next.getAndIncrement(), replies.length - 1)]);
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  public List<SeenRequest> seen(String route) {
    return seen.stream().filter(request -> request.route().equals(route)).toList();
  }

  public List<SeenRequest> seen() {
    return List.copyOf(seen);
  }

  public int connections() {
    return connections.get();
  }

  /** Closes every connection that clients may still hold in their pools. */
  public void dropConnections() {
    open.forEach(FakeFactus::close);
  }

  @Override
  public void close() {
    try {
      listener.close();
      // While somebody waits in accept, a closed socket goes on taking connections.
      acceptor.join();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    dropConnections();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in = new BufferedInputStream(socket.getInputStream());
      boolean more = true;
      while (more) {
        SeenRequest request = SeenRequest.read(in);
        if (request == null) {
          return;
        }
        seen.add(request);
        more = answer(request).writeTo(socket);
      }
    } catch (IOException gone) {
      // The client went away, as some tests make it.
    } finally {
      open.remove(socket);
    }
  }

  private Reply answer(SeenRequest request) {
    return routes
        .getOrDefault(
            request.route(),
            _ -> Reply.json(404, "{\"message\":\"No se encontró la ruta o recurso solicitado\"}"))
        .apply(request);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
