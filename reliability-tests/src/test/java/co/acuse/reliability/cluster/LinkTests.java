package co.acuse.reliability.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.platform.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTests {

  /** Long enough to see that nothing comes. */
  private static final int SHORT_MILLIS = 300;

  /** For what comes: a busy machine takes its time. */
  private static final int PATIENCE_MILLIS = 30_000;

  private ServerSocket echo;
  private Link link;

  @BeforeEach
  void open() throws IOException {
    echo = new ServerSocket(FreePorts.next(), 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
    link = Link.open(new Way("till", "echo"), FreePorts.next(), echo.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    link.close();
    echo.close();
  }

  @Test
  void letsEverythingThrough() throws IOException {
    try (Socket client = connect()) {
      assertThat(echoed(client, "factura")).isEqualTo("factura");
      assertThat(echoed(client, "nota")).isEqualTo("nota");
    }
  }

  @Test
  void resetsWhatIsOpenAndRefusesTheNextWhenCut() throws IOException {
    try (Socket client = connect()) {
      assertThat(echoed(client, "A-1")).isEqualTo("A-1");

      link.cut();

      assertThatThrownBy(() -> echoed(client, "A-2")).isInstanceOf(SocketException.class);
      assertThatThrownBy(this::connect).hasMessageContaining("refused");
    }
  }

  @Test
  void takesConnectionsAgainWhenHealed() throws IOException {
    link.cut();
    link.heal();
    try (Socket client = connect()) {
      assertThat(echoed(client, "A-1")).isEqualTo("A-1");
    }
  }

  @Test
  void answersNothingWhileHungAndLosesWhatWasUnderWay() throws IOException {
    try (Socket old = connect()) {
      assertThat(echoed(old, "A-1")).isEqualTo("A-1");

      link.hang();

      assertNothingComes(old, "A-2");
      try (Socket fresh = connect()) {
        assertNothingComes(fresh, "A-3");
        link.heal();
        assertThatThrownBy(() -> read(fresh, 1)).isInstanceOf(SocketException.class);
      }
      assertThatThrownBy(() -> read(old, 1)).isInstanceOf(SocketException.class);
    }
    try (Socket after = connect()) {
      assertThat(echoed(after, "A-4")).isEqualTo("A-4");
    }
  }

  @Test
  void takesItsTimeWhenSlow() throws IOException {
    link.slow(Duration.ofMillis(80), 1_000_000);
    try (Socket client = connect()) {
      long began = System.nanoTime();
      send(client, "A-1");
      assertThat(read(client, 3)).isEqualTo("A-1");
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isGreaterThanOrEqualTo(Duration.ofMillis(160));
    }
  }

  @Test
  void endsTheConnectionWhenNobodyListensBehindIt() throws IOException {
    echo.close();
    try (Socket client = connect()) {
      assertThatThrownBy(
              () -> {
                send(client, "A-1");
                read(client, 1);
              })
          .isInstanceOf(SocketException.class);
    }
  }

  @Test
  void passesTheEndOfTheOneSideOnToTheOther() throws IOException {
    try (Socket client = connect()) {
      send(client, "A-1");
      client.shutdownOutput();
      assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("A-1");
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), link.port());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static void assertNothingComes(Socket socket, String text) throws IOException {
    socket.setSoTimeout(SHORT_MILLIS);
    assertThatThrownBy(() -> echoed(socket, text)).isInstanceOf(SocketTimeoutException.class);
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  private static String echoed(Socket socket, String text) throws IOException {
    send(socket, text);
    return read(socket, text.length());
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(Socket socket, int count) throws IOException {
    byte[] read = socket.getInputStream().readNBytes(count);
    return new String(read, StandardCharsets.UTF_8);
  }

  private void serve() {
    while (!echo.isClosed()) {
      try {
        Socket socket = echo.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        // the loop's condition tells
      }
    }
  }

  private static void serve(Socket socket) {
    try (socket) {
      socket.getInputStream().transferTo(socket.getOutputStream());
    } catch (IOException reset) {
      // what some tests are about
    }
  }
}
