package co.acuse.reliability.cluster;

import java.util.List;

/**
 * One process of the cluster, which keeps its name, port and files from one life to the next.
 *
 * <p>Every method may be called whatever the process is doing: what cannot be done to it (killing
 * the dead) is left undone. None waits longer than two minutes. What happens to it goes to {@code
 * deaths.jsonl}.
 */
public interface Member {

  /** Such as {@code worker-1}. */
  String name();

  /**
   * {@code worker}, {@code audit}, {@code ingest}, {@code broker}, {@code postgres}, {@code
   * simulator}.
   */
  String kind();

  boolean isAlive();

  /** Starts it unless it lives, and does not wait until it is ready. */
  void start();

  /** Waits until it answers. */
  void awaitReady();

  /** Ends it on the spot (SIGKILL), frozen or not. */
  void kill();

  /** Asks it to end (SIGTERM), waits, and kills it when it does not. */
  void terminate();

  /** Terminates it, starts it again and waits until it is ready. */
  void restart();

  /** Stops it in mid-step without its knowing (SIGSTOP). */
  void freeze();

  /** Lets it go on (SIGCONT). */
  void thaw();

  /**
   * What the JVM of its next life gets besides the usual arguments; later lives do not.
   *
   * @param jvmArguments such as {@code -javaagent:agent.jar} and {@code
   *     -Dacuse.sabotage=crash=WORKER_BEFORE_REQUEST:3}
   */
  void nextStart(List<String> jvmArguments);

  /** How often it was started. */
  int lives();
}
