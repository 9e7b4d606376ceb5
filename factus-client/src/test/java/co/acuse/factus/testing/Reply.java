package co.acuse.factus.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What the fake provider does with a request. */
@FunctionalInterface
public interface Reply {

  /** Answers on the socket; true when it can be used again. */
  boolean writeTo(Socket socket) throws IOException;

  static Reply json(int status, String body) {
    return of(status, "application/json", body, "");
  }

  static Reply html(int status, String body) {
    return of(status, "text/html", body, "");
  }

  /** Extra headers, each line ended by CR LF. */
  static Reply of(int status, String type, String body, String headers) {
    return raw(head(status, type, bytes(body).length, headers) + body, true);
  }

  /** Announces more than it sends, then closes. */
  static Reply cutShort(int status, String body) {
    return raw(head(status, "application/json", bytes(body).length + 500, "") + body, false);
  }

  /** Answers well and closes without having said so. */
  static Reply closingAfter(int status, String body) {
    return raw(head(status, "application/json", bytes(body).length, "") + body, false);
  }

  /** Breaks the connection with a TCP reset. */
  static Reply reset() {
    return socket -> {
      socket.setSoLinger(true, 0);
      socket.close();
      return false;
    };
  }

  /** Says nothing until the latch falls. */
  static Reply hangingUntil(CountDownLatch latch, Reply then) {
    return socket -> {
      try {
        latch.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return false;
      }
      return then.writeTo(socket);
    };
  }

  /** Sends one byte each few milliseconds, for ever. */
  static Reply dripping() {
    return socket -> {
      OutputStream out = socket.getOutputStream();
      out.write(bytes(head(200, "application/json", 1_000_000, "")));
      var never = new CountDownLatch(1);
      while (!socket.isClosed()) {
        out.write(' ');
        out.flush();
        try {
          var _ = never.await(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
      return false;
    };
  }

  private static Reply raw(String text, boolean reusable) {
    return socket -> {
      socket.getOutputStream().write(bytes(text));
      socket.getOutputStream().flush();
      return reusable;
    };
  }

  private static String head(int status, String type, int length, String headers) {
    return "HTTP/1.1 %d X\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n"
        .formatted(status, type, length, headers);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
