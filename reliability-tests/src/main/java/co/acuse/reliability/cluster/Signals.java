package co.acuse.reliability.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;

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
}
