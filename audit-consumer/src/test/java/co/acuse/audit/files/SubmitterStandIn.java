package co.acuse.audit.files;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers orders for PDFs as a test wants it. */
final class SubmitterStandIn implements AutoCloseable {

  private final HttpServer server;
  private final List<String> orders = new CopyOnWriteArrayList<>();
  private volatile Function<String, Answer> behaviour = _ -> new Answer(404, "", new byte[0]);

  SubmitterStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String uri() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** What comes back for a request's method, path and key. */
  void answersWith(Function<String, Answer> newBehaviour) {
    behaviour = newBehaviour;
  }

  List<String> orders() {
    return orders;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String order =
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + " "
            + exchange.getRequestHeaders().getFirst("X-API-Key");
    orders.add(order);
    Answer answer = behaviour.apply(order);
    exchange.getResponseHeaders().add("Content-Type", answer.type());
    exchange.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    exchange.getResponseBody().write(answer.body());
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  @SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
  record Answer(int status, String type, byte[] body) {}
}
