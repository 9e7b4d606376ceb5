package co.acuse.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that outlived the process that had started it.
 *
 * <p>Only the holder of the {@link DirectoryLock} may ask: then no living process owns the server.
 */
final class PostgresOrphan {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private PostgresOrphan() {}

  /** Shuts down what still runs on the data, and removes a pid file that names a stranger. */
  static void stop(Path data) {
    var pidFile = data.resolve("postmaster.pid");
    try {
      var running = pid(pidFile).flatMap(ProcessHandle::of);
      if (running.isEmpty()) {
        return; // PostgreSQL itself handles the pid file of a dead server.
      }
      if (servesFrom(running.get(), data)) {
        shutDown(running.get());
      } else {
        Files.deleteIfExists(pidFile);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Long> pid(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    return Files.readAllLines(pidFile).stream()
        .findFirst()
        .map(String::strip)
        .filter(line -> line.matches("\\d+"))
        .map(Long::valueOf);
  }

  /** A server's working directory is its data directory. */
  private static boolean servesFrom(ProcessHandle process, Path data) throws IOException {
    var workingDirectory = Path.of("/proc", String.valueOf(process.pid()), "cwd");
    if (Files.isSymbolicLink(workingDirectory)) {
      return Files.isReadable(workingDirectory)
          && workingDirectory.toRealPath().equals(data.toRealPath());
    }
    return process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
  }

  private static void shutDown(ProcessHandle server) {
    if (!signal("INT", server)) { // "fast": open transactions are rolled back
      signal("QUIT", server); // "immediate": recovers at the next start
    }
    if (server.isAlive()) {
      throw new IllegalStateException(
          "A PostgreSQL of an earlier start (process %d) does not stop; end it and start again."
              .formatted(server.pid()));
    }
  }

  private static boolean signal(String name, ProcessHandle server) {
    Programs.run("kill", "-s", name, String.valueOf(server.pid()));
    try {
      server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
