package co.acuse.reliability.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Signals to processes; one that is gone gets none. */
final class Signals {

  private Signals() {}

  static void send(String signal, long pid) {
    try {
      new ProcessBuilder("kill", "-s", signal, String.valueOf(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("The program kill cannot be started.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while sending a signal.", e);
    }
  }

  /** Whether a process stands still because of SIGSTOP, whoever sent it. */
  static boolean isStopped(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
      return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("T");
    } catch (IOException gone) {
      return false;
    }
  }
}
