package co.acuse.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client on a bare socket, for what an HTTP client would tidy up. */
final class RawClient {

  private RawClient() {}

  static String get(SimulatorServer server, String path, String bearer) throws IOException {
    return exchange(
        server.baseUri(),
        "GET "
            + path
            + " HTTP/1.1\r\nHost: simulator\r\nAuthorization: Bearer "
            + bearer
            + "\r\nConnection: close\r\n\r\n");
  }

  static String post(SimulatorServer server, String path, String body, String bearer)
      throws IOException {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return exchange(
        server.baseUri(),
        "POST "
            + path
            + " HTTP/1.1\r\nHost: simulator\r\nAuthorization: Bearer "
            + bearer
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + body);
  }

  static String login(SimulatorServer server, String contentType, String body) throws IOException {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return exchange(
        server.baseUri(),
        "POST /oauth/token HTTP/1.1\r\nHost: simulator\r\nContent-Type: "
            + contentType
            + "\r\nConnection: close\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + body);
  }

  /** Reads until the server ends the connection; a reset is an exception. */
  private static String exchange(URI base, String request) throws IOException {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
