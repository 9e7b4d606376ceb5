package co.acuse.dian.soap.testing;

import co.acuse.dian.soap.DianService;
import co.acuse.dian.soap.settings.DianSettings;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javax.net.ServerSocketFactory;

/** Answers each request as told and remembers what it was asked. */
public final class FakeDian implements AutoCloseable {

  private final ServerSocket listener;
  private final Thread acceptor;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<SeenRequest> seen = new CopyOnWriteArrayList<>();
  private final CountDownLatch asked = new CountDownLatch(1);
  private volatile Function<SeenRequest, Reply> replies = _ -> Reply.empty(404);

  /** Over plain HTTP. */
  public FakeDian() {
    this(ServerSocketFactory.getDefault());
  }

  private FakeDian(ServerSocketFactory sockets) {
    try {
      listener = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    acceptor = Thread.ofVirtual().start(this::accept);
  }

  /** Over TLS, with a certificate that nobody trusts. */
  public static FakeDian untrusted() {
    return new FakeDian(TestKey.rsa().serverContext().getServerSocketFactory());
  }

  /** From now on. */
  public FakeDian answers(Reply other) {
    return decides(_ -> other);
  }

  /** From now on, by what it is asked. */
  public FakeDian decides(Function<SeenRequest, Reply> other) {
    replies = other;
    return this;
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + port() + "/WcfDianCustomerServices.svc");
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** A service that calls this DIAN, with its default limits. */
  public DianService service() {
    return DianService.open(DianSettings.at(uri()), TestKey.rsa());
  }

  public List<SeenRequest> seen() {
    return List.copyOf(seen);
  }

  /** Returns once a whole request was read. */
  public void awaitRequest() throws InterruptedException {
    asked.await();
  }

  @Override
  public void close() {
    try {
      listener.close();
      // While somebody waits in accept, a closed socket goes on taking connections.
      acceptor.join();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
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
        asked.countDown();
        more = replies.apply(request).writeTo(socket);
      }
    } catch (IOException gone) {
      // The client went away, as some tests make it.
    } finally {
      open.remove(socket);
    }
  }
}
