package co.acuse.reliability.sabotage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** What is done at a step, and what the process says of it. */
public final class Deeds {

  /** What the process's line on standard error begins with when it dies at a step. */
  public static final String DIED = "SABOTAGE died at ";

  /** What it begins with when it stops at a step. */
  public static final String FROZEN = "SABOTAGE frozen at ";

  /** What it begins with when it takes its time at a step. */
  public static final String LINGERS = "SABOTAGE lingers at ";

  /** What it begins with when it only tells that it comes by a step. */
  public static final String CAME_BY = "SABOTAGE came by ";

  /** As if killed by SIGKILL. */
  private static final int KILLED = 137;

  private Deeds() {}

  /** Neither shutdown hooks nor finally blocks are run; not where another one died already. */
  static Runnable die(Step step) {
    return () -> {
      if (Claims.claim(step)) {
        Voice.say(DIED + step);
        Runtime.getRuntime().halt(KILLED);
      }
    };
  }

  static Runnable freeze(Step step) {
    return () -> {
      Voice.say(FROZEN + step);
      try {
        String self = Long.toString(ProcessHandle.current().pid());
        new ProcessBuilder("kill", "-s", "STOP", self).start().waitFor();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  static Runnable linger(Step step, Duration time) {
    return () -> {
      Voice.say(LINGERS + step);
      sleep(time);
    };
  }

  static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
