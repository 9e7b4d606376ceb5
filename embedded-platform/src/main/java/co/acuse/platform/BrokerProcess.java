package co.acuse.platform;

import java.nio.file.Path;

/**
 * A Kafka broker in a process of its own, to be frozen and killed by tests.
 *
 * <p>After {@link #kill} another one on the same directory and port takes its place.
 */
public final class BrokerProcess implements AutoCloseable {

  private final JavaProcess process;
  private final String bootstrapServers;

  private BrokerProcess(JavaProcess process) {
    this.process = process;
    this.bootstrapServers = process.awaitLine(KafkaProcess.READY);
  }

  /** Starts a broker on a free port and returns when it takes requests. */
  public static BrokerProcess start(Path directory) {
    return start(directory, 0);
  }

  /** Starts a broker and returns when it takes requests. */
  public static BrokerProcess start(Path directory, int port) {
    var log = directory.resolveSibling(directory.getFileName() + ".log");
    return new BrokerProcess(
        JavaProcess.of(KafkaProcess.class.getName())
            .jvmArguments("-Xmx512m", "--sun-misc-unsafe-memory-access=allow")
            .arguments(directory.toString(), String.valueOf(port))
            .start(log));
  }

  /** {@code host:port} for clients. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Where it listens: what a successor needs to take its place. */
  public int port() {
    return Integer.parseInt(bootstrapServers.substring(bootstrapServers.lastIndexOf(':') + 1));
  }

  /** Stops it in mid-step (SIGSTOP): connections stay open and nothing answers. */
  public void freeze() {
    process.freeze();
  }

  /** Lets it go on (SIGCONT). */
  public void thaw() {
    process.thaw();
  }

  /** Ends it on the spot (SIGKILL), frozen or not. */
  public void kill() {
    process.kill();
  }

  /** Asks it to end (SIGTERM) and waits until its log is closed. */
  public void stop() {
    process.terminate();
  }

  /** Kills it if it still runs. */
  @Override
  public void close() {
    process.close();
  }
}
