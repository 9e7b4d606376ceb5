package co.acuse.reliability.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One connection through a link. */
final class Relayed {

  private static final int PIECE = 16 * 1024;
  private static final Duration GLANCE = Duration.ofMillis(20);

  private final Socket client;
  private final int target;
  private final Supplier<Flow> flow;
  private final CountDownLatch reset = new CountDownLatch(1);

  private volatile @Nullable Socket server;

  Relayed(Socket client, int target, Supplier<Flow> flow) {
    this.client = client;
    this.target = target;
    this.flow = flow;
  }

  /** Relays until both sides have ended or the connection is reset. */
  void run() {
    try {
      awaitFlow();
      Socket reached = new Socket(InetAddress.getLoopbackAddress(), target);
      server = reached;
      client.setTcpNoDelay(true);
      reached.setTcpNoDelay(true);
      Thread back = Thread.ofPlatform().daemon().start(() -> pump(reached, client));
      pump(client, reached);
      back.join();
    } catch (IOException nobodyThere) {
      reset();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      reset();
    }
  }

  /** Ends both connections so that both sides see an error. */
  void reset() {
    reset.countDown();
    drop(client);
    Socket reached = server;
    if (reached != null) {
      drop(reached);
    }
  }

  private void pump(Socket source, Socket sink) {
    byte[] piece = new byte[PIECE];
    try {
      for (int count = source.getInputStream().read(piece);
          count >= 0;
          count = source.getInputStream().read(piece)) {
        awaitFlow();
        delay(count);
        awaitFlow();
        sink.getOutputStream().write(piece, 0, count);
      }
      awaitFlow();
      sink.shutdownOutput();
    } catch (IOException eitherSideBroke) {
      reset();
    }
  }

  private void delay(int bytes) throws IOException {
    if (flow.get() instanceof Flow.Slow slow) {
      pause(slow.delayOf(bytes));
    }
  }

  private void awaitFlow() throws IOException {
    while (flow.get() instanceof Flow.Hung || reset.getCount() == 0) {
      pause(GLANCE);
    }
  }

  private void pause(Duration time) throws IOException {
    try {
      if (reset.await(time.toNanos(), java.util.concurrent.TimeUnit.NANOSECONDS)) {
        throw new IOException("The connection was reset.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The relay ends.", e);
    }
  }

  private static void drop(Socket socket) {
    try {
      socket.setSoLinger(true, 0); // close then sends a reset
      socket.close();
    } catch (IOException closedAlready) {
      // what was asked for
    }
  }
}
