package co.acuse.simulator.dian.exchange;

import co.acuse.simulator.dian.soap.Reply;
import co.acuse.simulator.front.FrontConnection;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Hands answers over, or fails to in the way that was asked for. */
final class Deliveries {

  private static final Duration STEP = Duration.ofMillis(50);

  private Deliveries() {}

  static void deliver(Handled handled, HttpServletResponse response, FrontConnection connection)
      throws IOException, InterruptedException {
    Reply reply = handled.reply();
    switch (handled.delivery()) {
      case Delivery.Whole _ -> whole(reply, response);
      case Delivery.Reset _ -> connection.reset();
      case Delivery.Hang(Duration atMost) -> {
        connection.awaitGone(atMost);
        connection.reset();
      }
      case Delivery.Drip(Duration over) -> {
        start(reply, response);
        drip(reply.body(), over, response, connection);
      }
      case Delivery.Truncated _ -> {
        response.setHeader("Connection", "close");
        start(reply, response);
        response.getOutputStream().write(reply.body(), 0, reply.body().length / 2);
        response.flushBuffer();
      }
      case Delivery.TruncatedGzip _ -> {
        byte[] packed = gzip(reply.body());
        response.setHeader("Content-Encoding", "gzip");
        whole(reply.withBody(Arrays.copyOf(packed, packed.length / 2)), response);
      }
    }
  }

  private static void whole(Reply reply, HttpServletResponse response) throws IOException {
    start(reply, response);
    response.getOutputStream().write(reply.body());
  }

  private static void start(Reply reply, HttpServletResponse response) {
    response.setStatus(reply.status());
    if (!reply.contentType().isEmpty()) {
      response.setContentType(reply.contentType());
    }
    response.setContentLength(reply.body().length);
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    }
    return packed.toByteArray();
  }

  private static void drip(
      byte[] body, Duration over, HttpServletResponse response, FrontConnection connection)
      throws IOException, InterruptedException {
    int steps = (int) Math.max(1, over.dividedBy(STEP));
    int size = Math.max(1, Math.ceilDiv(body.length, steps));
    OutputStream out = response.getOutputStream();
    for (int at = 0; at < body.length && !connection.isGone(); at += size) {
      out.write(body, at, Math.min(size, body.length - at));
      out.flush();
      connection.awaitGone(STEP);
    }
  }
}
