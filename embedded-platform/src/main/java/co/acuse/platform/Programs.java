package co.acuse.platform;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the operating system of this machine can run. */
final class Programs {

  private static final Map<List<String>, Boolean> TRIED = new ConcurrentHashMap<>();

  private Programs() {}

  /** Whether a command that changes nothing ends well here; tried once. */
  static boolean works(String... command) {
    return TRIED.computeIfAbsent(List.of(command), Programs::endsWell);
  }

  /** Runs a short command and tells whether it ended well. */
  static boolean run(String... command) {
    return endsWell(List.of(command));
  }

  private static boolean endsWell(List<String> command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
