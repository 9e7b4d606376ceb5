package co.acuse.simulator.front;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One client's connection, joined to its own connection to the HTTP server. */
public final class FrontConnection {

  private final Socket client;
  private final Socket server;
  private final CountDownLatch gone = new CountDownLatch(1);

  FrontConnection(Socket client, Socket server) {
    this.client = client;
    this.server = server;
  }

  /** Where the client really is; the HTTP server only sees the front. */
  public InetAddress clientAddress() {
    return client.getInetAddress();
  }

  /** Cuts the client off with a TCP RST; whatever it has not read yet is lost. */
  public void reset() {
    resetOf(client);
    close(server);
    gone.countDown();
  }

  /** Whether the client has gone away. */
  public boolean isGone() {
    return gone.getCount() == 0;
  }

  /** Waits until the client has gone away, at most the given time. */
  public void awaitGone(Duration atMost) throws InterruptedException {
    // The wait ends either way; what follows is the same.
    boolean _ = gone.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Carries bytes both ways until one side ends. */
  void carry() {
    Thread.startVirtualThread(this::carryRequests);
    carryAnswers();
  }

  private void carryRequests() {
    try {
      pump(client.getInputStream(), server.getOutputStream());
      server.shutdownOutput();
    } catch (IOException _) {
      close(server);
    } finally {
      gone.countDown();
    }
  }

  private void carryAnswers() {
    try {
      pump(server.getInputStream(), client.getOutputStream());
    } catch (IOException _) {
      // One of the two went away: nothing is left to carry.
    } finally {
      close(client);
      close(server);
      gone.countDown();
    }
  }

  private static void pump(InputStream from, OutputStream to) throws IOException {
    byte[] buffer = new byte[8192];
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      to.write(buffer, 0, read);
      to.flush();
    }
  }

  static void resetOf(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException _) {
      // Already closed: there is nobody left to reset.
    }
    close(socket);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // A socket that cannot be closed is as good as closed.
    }
  }
}
