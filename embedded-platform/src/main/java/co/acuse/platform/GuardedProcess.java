package co.acuse.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that ends when this process does, however this process ends.
 *
 * <p>A shell between the two holds the other end of a pipe: the pipe closes when this process
 * closes it or dies, and the shell then signals the program. The program is in a session of its own
 * where the system can do that, so a Ctrl-C reaches it only through this process, after what uses
 * it has stopped.
 */
final class GuardedProcess implements AutoCloseable {

  // Signals again and again: a program that is just starting may not listen yet.
  private static final String GUARD =
      """
      signal=$1; shift
      exec 3<&0 </dev/null
      "$@" 3<&- &
      program=$!
      ( read -r _ <&3
        while kill -s "$signal" "$program"; do sleep 1; done ) 2>/dev/null &
      guard=$!
      wait "$program"
      status=$?
      kill "$guard" 2>/dev/null
      exit $status
      """;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process shell;

  private GuardedProcess(Process shell) {
    this.shell = shell;
  }

  /**
   * Starts a program, its output going to the end of a file.
   *
   * @param lastSignal what ends the program when this process closes it or dies, such as {@code
   *     INT}
   */
  static GuardedProcess start(List<String> command, String lastSignal, Path output) {
    return start(command, Map.of(), lastSignal, output);
  }

  /** The same, with environment variables added to those of this process. */
  static GuardedProcess start(
      List<String> command, Map<String, String> environment, String lastSignal, Path output) {
    var guarded = new ArrayList<String>();
    if (Programs.works("setsid", "true")) {
      guarded.add("setsid");
    }
    guarded.addAll(List.of("sh", "-c", GUARD, "guard", lastSignal));
    guarded.addAll(command);
    try {
      Files.createDirectories(output.toAbsolutePath().getParent());
      var builder =
          new ProcessBuilder(guarded)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
      builder.environment().putAll(environment);
      return new GuardedProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start %s.".formatted(command.getFirst()), e);
    }
  }

  /** Waits for the program's end and tells whether it came in time. */
  boolean endsWithin(Duration time) {
    try {
      return shell.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a program.", e);
    }
  }

  /** Waits for the program's end, however long that takes. */
  void awaitEnd() {
    try {
      shell.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a program.", e);
    }
  }

  /** The exit status of a program that has ended. */
  int status() {
    return shell.exitValue();
  }

  ProcessHandle handle() {
    return shell.toHandle();
  }

  /** Sends the last signal and returns when the program has ended. */
  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
    } catch (IOException alreadyClosed) {
      // The program ended first.
    }
    if (!endsWithin(PATIENCE)) {
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly();
    }
  }
}
