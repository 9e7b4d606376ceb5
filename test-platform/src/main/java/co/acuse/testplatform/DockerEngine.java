package co.acuse.testplatform;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** Whether there is somebody to run containers. */
final class DockerEngine {

  private static final boolean ANSWERS = ask();

  private DockerEngine() {}

  static boolean answers() {
    return ANSWERS;
  }

  /**
   * Asks at the usual sockets first: Testcontainers' own search tells a missing engine in pages.
   */
  private static boolean ask() {
    boolean somewhere =
        System.getenv("DOCKER_HOST") != null || sockets().anyMatch(DockerEngine::respondsAt);
    return somewhere && DockerClientFactory.instance().isDockerAvailable();
  }

  private static Stream<Path> sockets() {
    var home = System.getProperty("user.home", "");
    return Stream.of(
            "/var/run/docker.sock",
            home + "/.docker/run/docker.sock",
            home + "/.docker/desktop/docker.sock",
            Objects.toString(System.getenv("XDG_RUNTIME_DIR"), "/nonexistent") + "/docker.sock")
        .map(Path::of)
        .filter(Files::exists);
  }

  private static boolean respondsAt(Path socket) {
    try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      channel.write(
          ByteBuffer.wrap("GET /_ping HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
      return channel.read(ByteBuffer.allocate(1)) == 1;
    } catch (IOException nobodyListens) {
      return false;
    }
  }
}
