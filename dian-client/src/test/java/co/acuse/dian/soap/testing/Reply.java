package co.acuse.dian.soap.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** What the fake DIAN does with a request. */
@FunctionalInterface
public interface Reply {

  /** Answers on the socket; true when it can be used again. */
  boolean writeTo(Socket socket) throws IOException;

  static Reply soap(String envelope) {
    return soap(200, envelope);
  }

  static Reply soap(int status, String envelope) {
    return of(status, "application/soap+xml; charset=utf-8", "", bytes(envelope));
  }

  static Reply html(int status) {
    return of(status, "text/html", "", bytes("<html><body>Service Unavailable</body></html>"));
  }

  static Reply empty(int status) {
    return of(status, "text/plain", "", new byte[0]);
  }

  static Reply gzip(String envelope) {
    return packed(gzipped(bytes(envelope)));
  }

  static Reply gzipCutShort(String envelope) {
    byte[] whole = gzipped(bytes(envelope));
    return packed(Arrays.copyOf(whole, whole.length / 2));
  }

  /** Packs zeros to next to nothing. */
  static Reply gzipOfZeros(int length) {
    return packed(gzipped(new byte[length]));
  }

  static Reply inUnknownCoding(String envelope) {
    return of(200, "application/soap+xml", "Content-Encoding: br\r\n", bytes(envelope));
  }

  /** Announces more than it sends, then closes. */
  static Reply cutShort(int status, String envelope) {
    return socket -> {
      socket.getOutputStream().write(head(status, "application/soap+xml", "", 100_000));
      socket.getOutputStream().write(bytes(envelope));
      return false;
    };
  }

  /** Closes without a word. */
  static Reply silentEnd() {
    return _ -> false;
  }

  /** Says something that is not HTTP. */
  static Reply noHttp() {
    return socket -> {
      socket.getOutputStream().write(bytes("SSH-2.0-OpenSSH_9.6\r\n"));
      return false;
    };
  }

  /** Breaks the connection with a TCP reset. */
  static Reply reset() {
    return socket -> {
      socket.setSoLinger(true, 0);
      return false;
    };
  }

  /** Says nothing until the latch falls. */
  static Reply hangingUntil(CountDownLatch latch) {
    return _ -> {
      try {
        latch.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      return false;
    };
  }

  /** Sends the head at once, and then a byte each few milliseconds until the latch falls. */
  static Reply drippingUntil(CountDownLatch latch) {
    return socket -> {
      OutputStream out = socket.getOutputStream();
      out.write(head(200, "application/soap+xml", "", 1_000_000));
      try {
        while (!latch.await(20, TimeUnit.MILLISECONDS)) {
          out.write(' ');
          out.flush();
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      return false;
    };
  }

  private static Reply packed(byte[] body) {
    return of(200, "application/soap+xml", "Content-Encoding: gzip\r\n", body);
  }

  private static Reply of(int status, String type, String headers, byte[] body) {
    return socket -> {
      socket.getOutputStream().write(head(status, type, headers, body.length));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      return true;
    };
  }

  private static byte[] head(int status, String type, String headers, int length) {
    return bytes(
        "HTTP/1.1 %d X\r\nContent-Type: %s\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(status, type, headers, length));
  }

  private static byte[] gzipped(byte[] plain) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
