package co.acuse.submitter.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A mail server that takes a mail to its last line, and hangs up without a word. */
final class SilentServer implements AutoCloseable {

  private static final List<String> QUESTIONS = List.of("EHLO", "MAIL", "RCPT");

  private final ServerSocket socket;

  SilentServer() throws IOException {
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try (Socket client = socket.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      converse(in, client.getOutputStream());
    } catch (IOException _) {
      // Whoever spoke to it notices that, too.
      return;
    }
  }

  private static void converse(BufferedReader in, OutputStream out) throws IOException {
    say(out, "220 mail.example.com");
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      if (QUESTIONS.stream().anyMatch(line::startsWith)) {
        say(out, "250 mail.example.com");
      }
      if (line.equals("DATA")) {
        say(out, "354 Go on");
      }
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
