package co.acuse.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A main class of this class path as an operating-system process of its own, to be frozen and
 * killed by tests.
 *
 * <p>It is killed when it is closed, and when this process ends, however that ends.
 */
public final class JavaProcess implements AutoCloseable {

  private static final Duration GLANCE = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String name;
  private final GuardedProcess guarded;
  private final Path log;
  private final long logStart;
  private final ProcessHandle java;

  private JavaProcess(String name, GuardedProcess guarded, Path log, long logStart) {
    this.name = name;
    this.guarded = guarded;
    this.log = log;
    this.logStart = logStart;
    this.java = await("has no process", this::findJava);
  }

  /** A process of the given main class, to be set up before it starts. */
  public static Setup of(String mainClass) {
    String classPath = System.getProperty("java.class.path", "");
    return new Setup(mainClass, classPath, List.of(), List.of(), List.of(), Map.of());
  }

  /**
   * Waits for a line of output that starts so, and returns the rest of that line.
   *
   * @throws IllegalStateException with the output, when the process ends before it says so, or does
   *     not say it within two minutes
   */
  public String awaitLine(String start) {
    return await("did not say \"%s\"".formatted(start), () -> lineThatStarts(start));
  }

  /** What the process wrote to its standard output and standard error. */
  public String output() {
    try (var file = Files.newByteChannel(log)) {
      file.position(logStart);
      return new String(Channels.newInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process id of the JVM. */
  public long pid() {
    return java.pid();
  }

  /** Stops it in mid-step without its knowing (SIGSTOP). */
  public void freeze() {
    signal("STOP");
  }

  /** Lets it go on (SIGCONT). */
  public void thaw() {
    signal("CONT");
  }

  /** Asks it to end (SIGTERM) and waits until it has. */
  public void terminate() {
    signal("TERM");
    awaitEnd();
  }

  /** Ends it on the spot (SIGKILL), frozen or not. */
  public void kill() {
    signal("KILL");
    awaitEnd();
  }

  /** Whether it has not ended. */
  public boolean isAlive() {
    return !guarded.endsWithin(Duration.ZERO);
  }

  /** Kills it if it still runs. */
  @Override
  public void close() {
    guarded.close();
  }

  private void signal(String signal) {
    if (!Programs.run("kill", "-s", signal, String.valueOf(java.pid()))) {
      throw new IllegalStateException("%s does not run any more:%n%s".formatted(name, output()));
    }
  }

  private void awaitEnd() {
    if (!guarded.endsWithin(PATIENCE)) {
      throw new IllegalStateException("%s does not end:%n%s".formatted(name, output()));
    }
  }

  private <T> T await(String failure, Sight<T> sight) {
    for (long left = PATIENCE.dividedBy(GLANCE); left > 0; left--) {
      var seen = sight.look();
      if (seen.isPresent()) {
        return seen.get();
      }
      if (guarded.endsWithin(GLANCE)) {
        left = Math.min(left, 2); // one last look at what it left
      }
    }
    var output = output();
    close();
    throw new IllegalStateException("%s %s:%n%s".formatted(name, failure, output));
  }

  private Optional<ProcessHandle> findJava() {
    return guarded
        .handle()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .findFirst();
  }

  private Optional<String> lineThatStarts(String start) {
    return output()
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst();
  }

  @FunctionalInterface
  private interface Sight<T> {
    Optional<T> look();
  }

  /** What may differ from one process to another. */
  public record Setup(
      String mainClass,
      String classPath,
      List<String> prefix,
      List<String> jvmArguments,
      List<String> arguments,
      Map<String, String> environment) {

    public Setup {
      prefix = List.copyOf(prefix);
      jvmArguments = List.copyOf(jvmArguments);
      arguments = List.copyOf(arguments);
      environment = Map.copyOf(environment);
    }

    /** The same with another class path than this process's. */
    public Setup classPath(String other) {
      return new Setup(mainClass, other, prefix, jvmArguments, arguments, environment);
    }

    /**
     * The same, started by another program.
     *
     * @param command one that takes a command line and becomes it, such as {@code nsenter} with its
     *     options
     */
    public Setup startedBy(String... command) {
      return new Setup(
          mainClass, classPath, joined(prefix, command), jvmArguments, arguments, environment);
    }

    /** The same with more arguments for the JVM, such as {@code -Xmx256m}. */
    public Setup jvmArguments(String... more) {
      return new Setup(
          mainClass, classPath, prefix, joined(jvmArguments, more), arguments, environment);
    }

    /** The same with more arguments for the main class. */
    public Setup arguments(String... more) {
      return new Setup(
          mainClass, classPath, prefix, jvmArguments, joined(arguments, more), environment);
    }

    /** The same with one more environment variable; the others are this process's. */
    public Setup environment(String name, String value) {
      var more = new TreeMap<>(environment);
      more.put(name, value);
      return new Setup(mainClass, classPath, prefix, jvmArguments, arguments, more);
    }

    /**
     * Starts it.
     *
     * @param log where its output goes; what was there is replaced
     */
    public JavaProcess start(Path log) {
      try {
        Files.deleteIfExists(log);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return startAgain(log);
    }

    /**
     * Starts it, its output following that of an earlier one.
     *
     * @param log where its output goes, at the end of what is there
     */
    public JavaProcess startAgain(Path log) {
      try {
        Files.createDirectories(log.toAbsolutePath().getParent());
        long logStart = Files.exists(log) ? Files.size(log) : 0;
        var guarded = GuardedProcess.start(command(), environment, "KILL", log);
        return new JavaProcess(mainClass, guarded, log, logStart);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private List<String> command() {
      var command = new ArrayList<>(prefix);
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(jvmArguments);
      command.addAll(List.of("-cp", classPath, mainClass));
      command.addAll(arguments);
      return command;
    }

    private static List<String> joined(List<String> some, String... more) {
      return Stream.concat(some.stream(), Arrays.stream(more)).toList();
    }
  }
}
