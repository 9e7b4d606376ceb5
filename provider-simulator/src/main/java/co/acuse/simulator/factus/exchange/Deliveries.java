package co.acuse.simulator.factus.exchange;

import co.acuse.simulator.factus.faults.Outage;
import co.acuse.simulator.factus.protocol.Reply;
import co.acuse.simulator.front.FrontConnection;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Hands answers over, or fails to in the way that was asked for. */
final class Deliveries {

  private static final Duration STEP = Duration.ofMillis(50);

  private final Outage outage;

  Deliveries(Outage outage) {
    this.outage = outage;
  }

  void deliver(
      Handled handled, Exchange exchange, HttpServletResponse response, FrontConnection connection)
      throws IOException, InterruptedException {
    switch (handled.delivery()) {
      case Delivery.Whole _ -> {
        start(handled.reply(), exchange, response);
        response.getOutputStream().write(handled.reply().body());
      }
      case Delivery.Reset _ -> connection.reset();
      case Delivery.Hang(Duration atMost) -> {
        connection.awaitGone(atMost);
        connection.reset();
      }
      case Delivery.HangThroughOutage _ -> {
        while (outage.mode() == Outage.Mode.HANG && !connection.isGone()) {
          connection.awaitGone(STEP);
        }
        connection.reset();
      }
      case Delivery.Drip(Duration over) -> {
        start(handled.reply(), exchange, response);
        drip(handled.reply().body(), over, response, connection);
      }
      case Delivery.Truncated _ -> {
        byte[] body = handled.reply().body();
        response.setHeader("Connection", "close");
        start(handled.reply(), exchange, response);
        response.getOutputStream().write(body, 0, body.length / 2);
        response.flushBuffer();
      }
    }
  }

  private static void start(Reply reply, Exchange exchange, HttpServletResponse response) {
    response.setStatus(reply.status());
    exchange.headers().forEach(response::setHeader);
    reply.headers().forEach(response::setHeader);
    if (reply.body().length > 0) {
      response.setContentType(reply.contentType());
    }
    response.setContentLength(reply.body().length);
  }

  private static void drip(
      byte[] body, Duration over, HttpServletResponse response, FrontConnection connection)
      throws IOException, InterruptedException {
    int steps = (int) Math.max(1, over.dividedBy(STEP));
    int size = Math.max(1, body.length / steps);
    OutputStream out = response.getOutputStream();
    for (int at = 0; at < body.length && !connection.isGone(); at += size) {
      out.write(body, at, Math.min(size, body.length - at));
      out.flush();
      connection.awaitGone(STEP);
    }
  }
}
